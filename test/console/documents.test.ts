import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { makeFolder, postTo, writeForms } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from '../server/a-submission.js';
import { checkAccessibility, openConsole, type Owned } from './a-console.js';

const card = {
  ...loyaltyCard,
  fields: [
    ...(loyaltyCard['fields'] as object[]),
    {
      id: 'identity',
      type: 'document',
      label: { fr: 'Pièce d’identité', en: 'Identity card', es: 'Documento de identidad' },
      purposes: ['card'],
    },
  ],
};

let site: Owned;
const ends: (() => unknown)[] = [];
const context = { after: (end: () => unknown) => void ends.push(end) } as unknown as TestContext;

before(async () => {
  site = await openConsole({ formsFolder: writeForms(makeFolder(context), [card]) });
});
after(async () => {
  await site.close();
  for (const end of ends) await end();
});

test('whoever serves notes a document that they saw, and finds it at the person', async () => {
  const { page } = site;
  await postTo(site.url, fillIn(draw(card)));
  await page.goto(`${site.url}/console`);
  await page.getByLabel('Votre jeton').fill(site.ownerToken);
  await page.keyboard.press('Enter');
  await page.locator('#asked').fill(jeanne);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Noter un justificatif vu' }).click();
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  // Nothing is noted without a name.
  await page.getByRole('alert').waitFor();
  await page.getByLabel('vu et refusé').check();
  await page.getByLabel('Qui l’a vu ?').fill('Awa');
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await page.getByText('C’est noté.').waitFor();
  await page.getByText('D’où viennent ses données').click();
  await page.getByText('Pièce d’identité (noté par vous').waitFor();
  assert.deepEqual([site.wrong, site.foreign], [[], []]);
});
