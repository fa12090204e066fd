import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FoundPerson } from '../../src/server/owner/owner-answers.js';
import { accord } from '../cli/accord.js';
import { readClockScript } from '../docs/a-browser.js';
import { makeMailbox } from '../server/a-mailbox.js';
import { makeFolder, postTo, writeForms } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from '../server/a-submission.js';
import { checkAccessibility, openConsole, type Owned } from './a-console.js';

let site: Owned;
let isDown = true;
const crm = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(isDown ? 503 : 204).end());
});

const ask = async <Answer>(path: string, body: object): Promise<Answer> => {
  const answer = await fetch(`${site.url}/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${site.ownerToken}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Answer;
};
const known = async (): Promise<FoundPerson | undefined> =>
  (await ask<{ persons: FoundPerson[] }>('persons', { contact: { email: jeanne } })).persons[0];
const open = (view: string) => site.page.locator('nav').getByRole('link', { name: view }).click();
/** What sticks out of the page to the side, once it has settled. */
async function findTooWide(): Promise<string> {
  const look = `(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return '';
    return [...document.querySelectorAll('main *, nav *, header *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.scroll'))
      .map((one) => one.tagName + '.' + one.className).join() || 'something';
  })()`;
  let found = '';
  for (let tries = 0; tries < 30; tries++) {
    await site.page.waitForTimeout(100);
    found = (await site.page.evaluate(look)) as string;
    if (found === '') break;
  }
  return found;
}

before(async () => {
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  const { port } = crm.address() as AddressInfo;
  site = await openConsole({
    webhook: { url: `http://127.0.0.1:${port}/`, key: randomBytes(32), pauses: [3_600_000] },
  });
  await postTo(site.url, fillIn(draw(), ['offers:email:own']));
  const { preferences } = await ask<{ preferences: string }>('links', {
    form: loyaltyCard.id,
    contact: { email: jeanne },
  });
  await fetch(site.url + new URL(preferences).pathname, {
    method: 'POST',
    body: new URLSearchParams({ right: 'access', message: 'Mes achats <b>depuis</b> janvier' }),
  });
});
after(async () => {
  await site.close();
  crm.closeAllConnections();
  crm.close();
});

test('a stranger without the token sees a field to fill in, and nobody’s data', async () => {
  const { page } = site;
  await page.goto(`${site.url}/console`);
  assert.deepEqual(await checkAccessibility(page), []);
  for (const token of ['', 'wrong', 'jeton à accents']) {
    await page.getByLabel('Votre jeton').fill(token);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByRole('alert').getByText('Ce jeton n’est pas le bon').waitFor();
  }
  assert.equal(await page.locator('nav').count(), 0);
});

test('an owner opens it by keyboard, and a reload does not ask again', async () => {
  const { page } = site;
  await page.getByLabel('Votre jeton').fill(site.ownerToken);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Trouver une personne' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Trouver une personne' }).waitFor();
  assert.equal(await page.evaluate('document.cookie'), '');
  assert.ok(!page.url().includes(site.ownerToken));
});

test('the first thing an owner sees is what waits, and one press leads there, to its business', async () => {
  const { page } = site;
  const waiting = page.locator('console-waiting li');
  await waiting.filter({ hasText: '1 demande à traiter' }).filter({ hasText: 'Boulangerie' }).waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await waiting.filter({ hasText: 'demande' }).getByRole('button', { name: 'Voir' }).click();
  await page.getByRole('heading', { name: 'Demandes' }).waitFor();
  await page.getByText('Mes achats').waitFor();
  await page.getByLabel('Entreprise').selectOption({ index: 0 });
  await open('Personnes');
});

test('an owner finds a person, sees what holds, and records at once what they say on the phone', async () => {
  const { page } = site;
  await page.getByLabel('Adresse e-mail, numéro').fill('Jeanne');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Adresse e-mail, numéro').fill(jeanne);
  await page.keyboard.press('Enter');
  const email = page.locator('.choices li').filter({ hasText: 'Oui' }).first();
  await email.waitFor();
  // As the form calls them, and not by their ids.
  await page.locator('dl').getByText('Date de naissance').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByRole('button', { name: 'Noter un refus' }).click();
  await page.getByLabel('Plus de…').selectOption('E-mail');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  await page.getByText('Remplissez ce champ.').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  assert.equal((await known())?.state.records.length, 1);
  await page.getByLabel('Qui l’a entendu ou lu ?').fill('Awa');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  await page.getByText('Le refus est enregistré.').waitFor();
  await page.locator('.choices li').filter({ hasText: 'Retiré' }).first().waitFor();
  const person = await known();
  assert.equal(person?.state.records[0]?.method, 'spoken');
  assert.deepEqual(person?.takers, { [person?.state.records[0]?.id ?? '']: 'Awa' });
  await page.getByText('Tout ce qui est enregistré').click();
  await page.locator('details li').filter({ hasText: 'noté par Awa' }).waitFor();
  assert.equal(person?.state.choices.find(({ channel }) => channel === 'email')?.answer, 'withdrawn');
});

test('an owner notes the refusal of somebody who is not known yet', async () => {
  const { page } = site;
  await page.getByLabel('Adresse e-mail, numéro').fill('nobody@mail.example');
  await page.keyboard.press('Enter');
  await page.getByText('Personne n’est enregistré sous').waitFor();
  await page.getByRole('button', { name: 'Noter un refus' }).click();
  await page.getByLabel('Qui l’a entendu ou lu ?').fill('Awa');
  await page.getByLabel('Quand ?').fill('2999-01-01T10:00');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  await page.getByRole('alert').getByText('Cette date est dans le futur').waitFor();
  await page.getByLabel('Quand ?').fill('2026-01-05T10:00');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  const noted = page.locator('.noted li');
  await noted.waitFor();
  assert.match(
    await noted.innerText(),
    /Refus dit de vive voix.*exprimé le 5 janvier 2026.*Vous ne recevrez plus.*noté par Awa/s,
  );
  assert.equal(await page.getByText('Aucun choix enregistré').count(), 0);
  const { persons } = await ask<{ persons: FoundPerson[] }>('persons', {
    contact: { email: 'nobody@mail.example' },
  });
  assert.equal(persons[0]?.state.records.length, 1);
});

test('an owner notes a break that somebody asked for, of all means and until a day', async () => {
  const { page } = site;
  await page.getByLabel('Adresse e-mail, numéro').fill('break@mail.example');
  await page.keyboard.press('Enter');
  await page.getByText('Personne n’est enregistré sous').waitFor();
  await page.getByRole('button', { name: 'Noter un refus' }).click();
  await page.getByLabel('Qui l’a entendu ou lu ?').fill('Awa');
  const last = page.getByLabel('Une pause ? Son dernier jour');
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await last.fill('2999-01-01');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  await page.getByRole('alert').getByText('dans les douze mois').waitFor();
  await last.fill(day);
  await page.getByLabel('Plus de…').selectOption('email');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  await page.getByRole('alert').getByText('Une pause vaut pour tous les moyens').waitFor();
  await page.getByLabel('Plus de…').selectOption('');
  await page.getByRole('button', { name: 'Noter le refus' }).click();
  const noted = page.locator('.noted li');
  await noted.waitFor();
  assert.match(await noted.innerText(), /Plus rien jusqu’au .* inclus/s);
  const { persons } = await ask<{ persons: FoundPerson[] }>('persons', {
    contact: { email: 'break@mail.example' },
  });
  assert.deepEqual(
    persons[0]?.state.pauses?.map(({ until }) => until),
    [day],
  );
});

test('an owner finds a person by the number that a customer reads out from a receipt', async () => {
  const { page } = site;
  const id = (await known())?.state.records[0]?.id ?? '';
  const printed = id.replace('urn:uuid:', '').slice(0, 13);
  for (const number of [printed.toUpperCase(), ` ${printed} `]) {
    await page.reload();
    await page.getByLabel('Adresse e-mail, numéro').fill(number);
    await page.keyboard.press('Enter');
    await page.locator('dl').getByText(jeanne).waitFor();
  }
  await page.getByLabel('Adresse e-mail, numéro').fill('51D6723E-B58');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('comme 51D6723E-B58D').waitFor();
});

test('a request waits with its clock, in the person’s own words, until the owner says that it is answered', async () => {
  const { page } = site;
  await open('Demandes');
  await page.getByLabel('Entreprise').selectOption((loyaltyCard.controller as { name: string }).name);
  await page.getByRole('heading', { name: 'Voir ses données' }).waitFor();
  assert.equal(await page.locator('blockquote').textContent(), 'Mes achats <b>depuis</b> janvier');
  await page.getByText(/À répondre le .* au plus tard/).waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByRole('button', { name: 'J’ai répondu' }).click();
  await page.getByRole('button', { name: 'Oui, clore' }).click();
  await page.getByText('Aucune demande n’attend de réponse.').waitFor();
  await page.getByLabel('Montrer aussi les demandes closes').check();
  await page.getByText('Répondu le').waitFor();
});

test('an erasure that is asked on the phone is taken down in the console, and waits from the day it came', async () => {
  const { page } = site;
  await open('Personnes');
  await page.getByLabel('Adresse e-mail, numéro').fill(jeanne);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Noter une demande' }).click();
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByLabel('Que demande cette personne').selectOption('Effacer ses données');
  await page.getByLabel('Reçue le').fill(day);
  await page.getByLabel('Avec ses mots').fill('Effacez tout');
  await page.getByRole('button', { name: 'Noter la demande' }).click();
  const said = page.getByText(/La demande est notée\. À répondre le/);
  await said.waitFor();
  await said.getByRole('link', { name: 'Demandes' }).click();
  await page.getByRole('heading', { name: 'Effacer ses données' }).waitFor();
  assert.equal(await page.locator('blockquote').textContent(), 'Effacez tout');
  assert.match((await page.locator('.clock').textContent()) ?? '', /dans 2\d jours/);
  await page.getByRole('button', { name: 'J’ai répondu' }).click();
  await page.getByRole('button', { name: 'Oui, clore' }).click();
  await page.getByText('Aucune demande n’attend de réponse.').waitFor();
});

test('the owner carries a request out, says whose it is, and has the dated answer to send with the file', async () => {
  const { page, url, ownerToken } = site;
  const taken = await fetch(`${url}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` },
    body: JSON.stringify({ form: 'loyalty-card', contact: { email: jeanne }, right: 'access' }),
  });
  assert.equal(taken.status, 201, await taken.text());
  await open('Chiffres');
  await open('Demandes');
  await page.getByLabel('Entreprise').selectOption((loyaltyCard.controller as { name: string }).name);
  await page.getByRole('button', { name: 'Faire et répondre' }).click();
  await page.getByRole('button', { name: 'Faire', exact: true }).waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByLabel('Langue de la réponse').selectOption('English');
  await page.getByRole('button', { name: 'Faire', exact: true }).click();
  await page.getByText('Your data comes with this answer').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Page à joindre' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'data.html');
  await page.getByRole('button', { name: 'Réponse envoyée' }).click();
  await page.getByText('Aucune demande n’attend de réponse.').waitFor();
});

test('an owner looks at the consents that end soon, and reads that silence renews none', async () => {
  const { page } = site;
  await open('Accords qui expirent');
  await page.getByText('Aucun accord n’expire dans les 30 jours.').waitFor();
  await page.getByLabel('Dans les').selectOption('90 jours');
  await page.getByText('Aucun accord n’expire dans les 90 jours.').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
});

test('an owner sees what a CRM has not taken, and has it tried again', async () => {
  const { page } = site;
  await open('Envois');
  await page.getByText(/attend(ent)? d’être transmis/).waitFor();
  await page.getByText(/il a répondu 503/).waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  isDown = false;
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await page.getByText(/a tout reçu/).waitFor();
});

test('an owner sees yes, no and withdrawals by channel and week, drawn and in a table', async () => {
  const { page } = site;
  await open('Chiffres');
  const card = page.getByRole('region', { name: 'E-mail' });
  await card.locator('canvas').waitFor();
  await card.getByText('Les mêmes chiffres en tableau').click();
  const last = card.locator('tbody tr').last().locator('td');
  assert.deepEqual((await last.allTextContents()).slice(0, 3), ['1', '0', '1']);
  // Something is drawn: the canvas holds more than one colour. Asked again from here, as what waits in the page is
  // evaluated in it, which its policy forbids.
  const isDrawn = `(() => {
    const canvas = document.querySelector('canvas[data-channel="email"]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size > 3;
  })()`;
  while (!(await page.evaluate(isDrawn))) await page.waitForTimeout(50);
  assert.deepEqual(await checkAccessibility(page), []);
});

test('an owner reads whether a person may be called, and notes the calls that were made', async () => {
  const { page } = site;
  const said = fillIn(draw(), ['offers:phone:own']);
  const [phone, email] = ['06 39 98 44 55', 'called@mail.example'];
  const values = { ...said.answers.values, email, phone };
  await postTo(site.url, { ...said, answers: { ...said.answers, values } });
  await ask('withdrawals', { form: loyaltyCard.id, contact: { email }, how: 'spoken', takenBy: 'Awa' });
  await open('Personnes');
  await page.getByLabel('Adresse e-mail, numéro').fill(email);
  await page.keyboard.press('Enter');
  const calls = page.locator('console-calls');
  await calls.getByText('Puis-je appeler maintenant ?').waitFor();
  await calls.getByText('Pour Boulangerie des Tilleuls').waitFor();
  await calls.getByText('Non : la personne a retiré son accord').first().waitFor();
  await calls.getByRole('button', { name: 'Noter un appel' }).click();
  assert.deepEqual(await checkAccessibility(page), []);
  await calls.getByLabel('Quand ?').fill('2999-01-01T10:00');
  await calls.getByRole('button', { name: 'Noter l’appel' }).click();
  await calls.getByRole('alert').getByText('Ce moment est dans le futur').waitFor();
  await calls.getByLabel('Quand ?').fill('');
  await calls.getByLabel('sans réponse').check();
  await calls.getByRole('button', { name: 'Noter l’appel' }).click();
  await calls.getByText('L’appel est noté.').waitFor();
  await calls.locator('ul:not(.choices) li').filter({ hasText: 'sans réponse' }).waitFor();
});

test('the owner reads who did what, by numbers and never by names', async () => {
  const { page } = site;
  await open('Qui a fait quoi');
  const row = page.locator('console-audit tbody tr').filter({ hasText: 'Refus noté' }).first();
  await row.waitFor();
  assert.match(await row.innerText(), /Propriétaire[\s\S]*urn:uuid:[\s\S]*fait/);
  assert.ok(!(await page.locator('console-audit').innerText()).includes(jeanne));
  assert.deepEqual(await checkAccessibility(page), []);
});

test('somebody with a token to look sees their own name, and no button for what they may not do', async () => {
  const { folder, url, browser } = site;
  const where = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
  const { out } = await accord(['users', 'add', 'awa', '--scope', 'read', ...where]);
  const other = await browser.newPage({ locale: 'fr-FR' });
  try {
    await other.addInitScript(await readClockScript());
    await other.goto(`${url}/console`);
    await other.getByLabel('Votre jeton').fill(out.trim());
    await other.keyboard.press('Enter');
    await other.locator('header').getByText('awa').waitFor();
    const links = await other.locator('nav a').allInnerTexts();
    assert.deepEqual(
      links.map((text) => text.replace(/\s*\d.*$/s, '')),
      ['Personnes', 'Formulaires', 'Demandes', 'Fin de conservation', 'Envois', 'Chiffres'],
    );
    await other.getByLabel('Adresse e-mail, numéro').fill(jeanne);
    await other.getByRole('button', { name: 'Chercher' }).click();
    await other.getByText('Votre jeton permet de voir').first().waitFor();
    assert.equal(await other.locator('console-refusal').count(), 0);
    await other.locator('nav').getByRole('link', { name: 'Demandes' }).click();
    await other.getByLabel('Entreprise').selectOption((loyaltyCard.controller as { name: string }).name);
    await other.locator('console-requests input[type=checkbox]').check();
    await other.locator('console-requests section').first().waitFor();
    assert.equal(await other.locator('console-requests button').count(), 0);
    assert.deepEqual(await checkAccessibility(other), []);
  } finally {
    await other.close();
  }
});

test('at 320 px nothing is cut off, in any language', async () => {
  const { page } = site;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const next of ['English', 'Español', 'Français']) {
    for (const view of ['people', 'requests', 'expiring', 'calendar', 'deliveries', 'figures', 'audit']) {
      await page.evaluate(`location.hash = '#${view}'`);
      await page.locator(`console-${view} h1`).waitFor();
      assert.equal(await findTooWide(), '', `${view} before ${next}`);
    }
    await page.getByRole('button', { name: next }).click();
  }
});

test('whoever closes it leaves nothing behind; it asked nobody else, and its policy stopped nothing', async () => {
  const { page } = site;
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByLabel('Votre jeton').waitFor();
  assert.equal(await page.evaluate('sessionStorage.length'), 0);
  assert.deepEqual([site.wrong, site.foreign], [[], []]);
});

test('a consent to calls that ends soon names who gave it, by what a shop recognises people by', async () => {
  let now = new Date();
  const later = await openConsole({ now: () => now });
  try {
    await postTo(later.url, fillIn(draw(), ['offers:phone:own']));
    now = new Date(now.getTime() + 345 * 86_400_000);
    const { page } = later;
    await page.goto(`${later.url}/console#expiring`);
    await page.getByLabel('Votre jeton').fill(later.ownerToken);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByLabel('Entreprise').selectOption((loyaltyCard['controller'] as { name: string }).name);
    const ending = page.locator('console-expiring li');
    await ending.waitFor();
    assert.equal(
      await ending.locator('.label').textContent(),
      ['Jeanne', 'Jeanne', jeanne, jeannesPhone].join(', '),
    );
    assert.match((await ending.textContent()) ?? '', /dans 20 jours|20 jours/);
    assert.deepEqual([later.wrong, later.foreign], [[], []]);
  } finally {
    await later.close();
  }
});

test('an owner sees that mails wait for the mail server, and has them tried again', async (t) => {
  const card = { ...loyaltyCard, confirm: ['email'] };
  const mailer = makeMailbox();
  // A second, five and a minute later they are tried by themselves.
  mailer.failures = 3;
  const shop = await openConsole({ mailer, formsFolder: writeForms(makeFolder(t), [card]) });
  try {
    await postTo(shop.url, fillIn(draw(card), ['offers:email:own']));
    for (let tries = 0; tries < 1_000 && mailer.failures > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const { page } = shop;
    await page.goto(`${shop.url}/console#deliveries`);
    await page.getByLabel('Votre jeton').fill(shop.ownerToken);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByText('1 en attente').waitFor();
    await page.getByText(/Dernier échec/).waitFor();
    assert.deepEqual(await checkAccessibility(page), []);
    await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await page.getByText('0 en attente').waitFor();
    await page.getByText('Nouvel essai lancé.').waitFor();
    assert.deepEqual([mailer.mails.map(({ to }) => to), shop.wrong], [[jeanne], []]);
  } finally {
    await shop.close();
  }
});

test('an owner sees what was given up and why, in words, tries one again and forgets another', async (t) => {
  const card = { ...loyaltyCard, confirm: ['email'] };
  const mailer = makeMailbox();
  const { send } = mailer;
  const codes = new Map([
    ['a@mail.example', 550],
    ['b@mail.example', 553],
  ]);
  mailer.send = async (mail) => {
    const responseCode = codes.get(mail.to);
    if (responseCode === undefined) return send(mail);
    throw Object.assign(new Error('refused'), { code: 'EENVELOPE', command: 'RCPT TO', responseCode });
  };
  const shop = await openConsole({ mailer, formsFolder: writeForms(makeFolder(t), [card]) });
  try {
    const form = fillIn(draw(card), ['offers:email:own']);
    for (const email of codes.keys())
      await postTo(shop.url, {
        ...form,
        answers: { ...form.answers, values: { ...form.answers.values, email } },
      });
    const { page } = shop;
    await page.goto(`${shop.url}/console#deliveries`);
    await page.getByLabel('Votre jeton').fill(shop.ownerToken);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    const dead = page.locator('section', { hasText: 'Ce qui n’a pas pu partir' });
    for (let tries = 0; (await dead.locator('article').count()) < 2; tries++) {
      assert.ok(tries < 50);
      await page.waitForTimeout(100);
      await page.reload();
      await page.getByRole('heading', { name: 'Registre' }).waitFor();
    }
    const unknown = dead.locator('article', { hasText: 'refuse cette adresse (550)' });
    const other = dead.locator('article', { hasText: 'a répondu 553' });
    assert.match(await unknown.innerText(), /E-mails à confirmer/);
    assert.deepEqual(await checkAccessibility(page), []);
    codes.clear();
    await unknown.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Nouvel essai lancé.').waitFor();
    await unknown.waitFor({ state: 'detached' });
    assert.deepEqual(
      mailer.mails.map(({ to }) => to),
      ['a@mail.example'],
    );
    await other.getByText('Oublier', { exact: true }).click();
    await other.getByRole('button', { name: 'Oublier pour de bon' }).click();
    await page.getByText('C’est oublié.', { exact: true }).waitFor();
    await other.waitFor({ state: 'detached' });
    assert.deepEqual(
      mailer.mails.map(({ to }) => to),
      ['a@mail.example'],
    );
    assert.deepEqual([shop.wrong, shop.foreign], [[], []]);
  } finally {
    await shop.close();
  }
});
