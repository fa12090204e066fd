import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { FormList, ReadDraft } from '../../src/server/owner/owner-answers.js';
import { makeFolder, writeForms } from '../server/a-receiver.js';
import { checkAccessibility, openConsole, type Owned } from './a-console.js';

let site: Owned;
const at = (path: string) => site.page.locator(`[data-path="${path}"]`).locator('input, textarea').first();
const inPreview = () => site.page.frameLocator('form-preview iframe');
const button = (name: string | RegExp) => site.page.getByRole('button', { name });
const section = (name: string) => site.page.locator(`details[data-section="${name}"]`);
const fold = async (name: string) => section(name).locator('> summary').click();

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${site.url}/v1/forms${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${site.ownerToken}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Answer;
}

/** What sticks out of the page to the side. */
async function isTooWide(page: Page, width: number): Promise<boolean> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForTimeout(300);
  return (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean;
}

before(async () => {
  const folder = { after: () => undefined };
  // An owner who has no form yet.
  site = await openConsole({ formsFolder: writeForms(makeFolder(folder as never), []) });
  await site.page.goto(`${site.url}/console/forms`);
  await site.page.getByLabel('Votre jeton').fill(site.ownerToken);
  await button('Ouvrir').click();
});
after(() => site.close());

test('an owner without a form finds the builder, picks a template, and sees the form before a word is written', async () => {
  const { page } = site;
  await page.getByText('Aucun formulaire encore').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await button('Faire un formulaire').click();
  await page.getByRole('heading', { name: 'Par quoi commencer ?' }).waitFor();
  assert.equal(await page.locator('.b-templates button').count(), 7);
  assert.deepEqual(await checkAccessibility(page), []);
  await button(/Carte de fidélité/).click();
  await inPreview().getByRole('button', { name: 'Créer ma carte' }).waitFor();
  await page.locator('.b-summary').getByText('à corriger').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  for (const width of [360, 768, 1280]) assert.equal(await isTooWide(page, width), false, `${width}`);
});

test('what is missing is told beside its field, and the way there needs no mouse', async () => {
  const { page } = site;
  await button('Aller au premier').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.activeElement.labels[0].innerText'), 'Nom de l’entreprise');
  await page.keyboard.type('Boulangerie du Port');
  await at('/controller/address').fill('2 quai de la Fosse, 44000 Nantes, France');
  await at('/controller/email').fill('bonjour@');
  const place = page.locator('[data-path="/controller/email"]');
  await place.getByText('Il faut une adresse e-mail').waitFor();
  // Read out with the field.
  assert.equal(
    await at('/controller/email').getAttribute('aria-describedby'),
    await place.locator('.b-notes').getAttribute('id'),
  );
  await at('/controller/email').fill('bonjour@port.example');
  await page.locator('.b-summary[data-errors="0"]').waitFor();
});

test('the preview follows what is written, and a faulty form leaves the last good one with what is wrong', async () => {
  const { page } = site;
  await at('/title').fill('La carte du port');
  await inPreview().getByText('La carte du port').waitFor();
  await fold('settings');
  await at('/id').fill('Pas un nom !');
  await page.getByText('L’aperçu montre la dernière version qui tient').waitFor();
  await inPreview().getByText('La carte du port').waitFor();
  await section('settings').getByText('une lettre de a à z').waitFor();
  await at('/id').fill('carte-du-port');
  await page.getByText(/\d+ mots · \d+ px jusqu’au bouton/).waitFor();
  await fold('settings');
});

test('a finding with one right answer has a button that mends the form', async () => {
  const { page } = site;
  await fold('json');
  const file = section('json').locator('textarea');
  const json = JSON.parse(await file.inputValue()) as Record<string, unknown>;
  await file.fill(JSON.stringify({ ...json, marketing: { preset: true } }));
  await file.blur();
  await fold('channels');
  await section('channels').getByText('À corriger').first().waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await section('channels').getByRole('button', { name: 'Corriger : retirer' }).press('Enter');
  await page.locator('.b-summary[data-errors="0"]').waitFor();
  await file.fill('{ "title": ');
  await file.blur();
  await page.getByText('Ce n’est pas du JSON').waitFor();
  await inPreview().getByText('La carte du port').waitFor();
  await file.fill(JSON.stringify(json));
  await file.blur();
  await fold('json');
  await fold('channels');
});

test('the preview is as wide as a telephone or a screen, by the templates of the real form', async () => {
  const { page } = site;
  const wide = () => page.frames().at(-1)?.evaluate('innerWidth');
  assert.equal(await wide(), 360);
  await page.getByLabel('1280 px').check();
  assert.equal(await wide(), 1280);
  assert.equal(await inPreview().locator('form.accord .accord-submit').count(), 1);
  await page.getByLabel('360 px').check();
});

test('an owner sees the form on the eve of the law on calls, and what changes next', async () => {
  const { page } = site;
  await fold('channels');
  await section('channels').getByLabel('Téléphone, par une personne').check();
  // Who is to be called has to know about what.
  await page.locator('[data-path="/goods"]').getByText('À remplir').waitFor();
  await at('/goods').fill('pains et ateliers de boulangerie');
  await page.locator('.b-time > summary').click();
  const day = page.getByLabel('Le formulaire tel qu’il serait le');
  await day.fill('2026-08-10');
  await day.dispatchEvent('change');
  await page.getByText('Prochain changement de la loi pour ce formulaire : 11 août 2026').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await page.locator('.b-change').getByRole('button', { name: 'Voir ce jour' }).first().click();
  await page.getByText('Dernier changement : 11 août 2026').waitFor();
  await button('Aujourd’hui').click();
  await page.locator('.b-time > summary').click();
});

test('of two people in the builder the second is told who changed what, and saves both', async () => {
  const { page } = site;
  await button('Enregistrer').click();
  await page.getByText('Enregistré.').waitFor();
  const { drafts } = await ask<FormList>('');
  const draft = await ask<ReadDraft>(`/drafts/${drafts[0]?.id ?? ''}`);
  await ask(`/drafts/${draft.id}`, {
    revision: draft.revision,
    content: { ...draft.content, submit: { fr: 'Je prends ma carte' } },
  });
  await at('/introduction').fill('Un pain offert au dixième.');
  await button('Enregistrer').click();
  const told = page.locator('.b-conflict');
  await told.getByText('a enregistré ce brouillon entre-temps').waitFor();
  await told.getByText('/submit').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await inPreview().getByRole('button', { name: 'Je prends ma carte' }).waitFor();
  await button('Enregistrer').click();
  await page.getByText('Enregistré.').waitFor();
  const both = await ask<ReadDraft>(`/drafts/${draft.id}`);
  assert.deepEqual(
    [both.content['submit'], both.content['introduction']],
    [{ fr: 'Je prends ma carte' }, { fr: 'Un pain offert au dixième.' }],
  );
});

test('the form goes online without a restart, and the owner reads what to paste', async () => {
  const { page } = site;
  await button('Mettre en ligne').click();
  await button('Mettre en ligne ce formulaire').click();
  await page.getByText('En ligne : version 1.0.0 de « carte-du-port ».').waitFor();
  const code = () => page.locator('.b-published pre').innerText();
  assert.match(await code(), /<accord-form config="[^"]+\/forms\/carte-du-port"><\/accord-form>/);
  await page.locator('.b-published').getByLabel('Votre site').selectOption({ label: 'WordPress' });
  await page.getByText('Dans un bloc « HTML personnalisé »').waitFor();
  assert.match(await code(), /<div data-accord-form="[^"]+\/forms\/carte-du-port"><\/div>/);
  assert.deepEqual(await checkAccessibility(page), []);
  assert.equal((await fetch(`${site.url}/forms/carte-du-port`)).status, 200);
  for (const width of [360, 768, 1280]) assert.equal(await isTooWide(page, width), false, `${width}`);
  // All of the console is there now that a business is.
  await page.locator('nav').getByRole('link', { name: 'Personnes' }).waitFor();
});

test('a published form is changed as a draft of its next version', async () => {
  const { page } = site;
  await button('Changer · La carte du port').click();
  await page.getByRole('heading', { name: 'La carte du port' }).waitFor();
  await at('/title').fill('La carte du grand port');
  await button('Mettre en ligne').click();
  await button('Mettre en ligne ce formulaire').click();
  await page.getByText('En ligne : version 1.1.0').waitFor();
  // What the second person was told.
  assert.deepEqual(
    site.wrong.filter((text) => !text.includes('409')),
    [],
  );
  assert.deepEqual(site.foreign, []);
});
