import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { writeGroups } from '../../src/paper/serial.js';
import { writeForms, makeFolder } from '../server/a-receiver.js';
import { loyaltyCard } from '../server/a-submission.js';
import { printSlips } from '../server/slips/a-slip.js';
import { checkAccessibility, openConsole, type Owned } from './a-console.js';

const card = {
  ...loyaltyCard,
  paper: { photo: { fr: 'pour relire un doute', en: 'to settle a doubt', es: 'para aclarar una duda' } },
};
// One pixel.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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

test('whoever serves at the counter scans a slip, copies what is ticked, and takes the next one', async () => {
  const { page } = site;
  const [slip, second] = await printSlips(context, site, { json: card, count: 2 });
  assert.ok(slip && second);
  await page.goto(`${site.url}/console#slips`);
  await page.getByLabel('Votre jeton').fill(site.ownerToken);
  await page.keyboard.press('Enter');
  const serial = page.getByLabel('Numéro du bulletin');
  await serial.fill('7K3-M92-QXX');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Aucun bulletin de cette entreprise').waitFor();
  await page.getByText('Un refus y est écrit ? Il compte').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  // A scanner types the number and presses Enter.
  await serial.fill(slip.serial);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Bulletin ${writeGroups(slip.serial)}` }).waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  // Nothing is ticked before the person's own ticks are copied.
  assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
  await page.getByLabel('Prénom').fill('Jeanne');
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('jeanne.paper@example.fr');
  await page.getByLabel('J’accepte les conditions').check();
  await page.getByLabel('ses offres par e-mail').first().check();
  const call = page.getByRole('group', { name: /vous appelle pour vous proposer/ });
  assert.ok(await call.getByLabel('Rien de coché').isChecked());
  await call.getByLabel('Non').check();
  await page.getByRole('button', { name: 'Enregistrer le bulletin' }).click();
  await page.getByText('Écrivez le numéro, la date et qui recopie.').waitFor();
  const today = (await page.evaluate(
    'new Date().toLocaleDateString("sv", { timeZone: "Europe/Paris" })',
  )) as string;
  await page.getByLabel('Date écrite sur le bulletin').fill(today);
  await page.getByLabel('Qui recopie').fill('Karim');
  await page
    .getByLabel('Photo de la partie signée')
    .setInputFiles({ name: 'slip.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Enregistrer le bulletin' }).click();
  // The name is missing; what was copied is still there.
  await page.locator('.problem li').getByText('Nom – une réponse est obligatoire').waitFor();
  await page.getByRole('button', { name: 'n’enregistrer que les refus' }).waitFor();
  await page.getByLabel('Nom', { exact: true }).fill('Moreau');
  await page.getByRole('button', { name: 'Enregistrer le bulletin' }).click();
  await page.getByText('Enregistré. Le bulletin compte.').waitFor();
  const answers = await (
    await fetch(`${site.url}/v1/submissions`, { headers: { authorization: `Bearer ${site.ownerToken}` } })
  ).json();
  const [item] = (answers as { items: { id: string; answers: { choice: string; answer: string }[] }[] })
    .items;
  const answerTo = (id: string) => item?.answers.find(({ choice }) => choice === id)?.answer;
  assert.deepEqual(['offers:email:own', 'offers:sms:own', 'offers:phone:own'].map(answerTo), [
    'granted',
    'refused',
    'refused',
  ]);
  const photo = await fetch(`${site.url}/v1/slips/photo?record=${item?.id}`, {
    headers: { authorization: `Bearer ${site.ownerToken}` },
  });
  assert.deepEqual([photo.status, photo.headers.get('content-type')], [200, 'image/jpeg']);
  // The next one, at once; and the same one again is told.
  await serial.fill(slip.serial);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Ce bulletin a déjà été enregistré.').waitFor();
  await serial.fill(second.serial);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Bulletin ${writeGroups(second.serial)}` }).waitFor();
  assert.equal(await page.getByLabel('Qui recopie').inputValue(), 'Karim');
  assert.equal(await page.getByLabel('Prénom').inputValue(), '');
  assert.deepEqual(site.foreign, []);
  assert.deepEqual(
    site.wrong.filter((one) => !/\b(404|409|422)\b/.test(one)),
    [],
  );
});

test('at 320 px nothing of a slip is cut off', async () => {
  const { page } = site;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.waitForTimeout(300);
  assert.equal(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    0,
  );
  const { ACCORD_SHOTS: shots } = process.env;
  if (shots) await page.screenshot({ path: join(shots, 'slip-320.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  if (shots) await page.screenshot({ path: join(shots, 'slip-1280.png'), fullPage: true });
});
