import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../docs/blocks.js';
import { openShop, openTablet, type Shop, type Tablet } from './a-shop.js';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

let shop: Shop;
let tablet: Tablet;
before(async () => {
  shop = await openShop();
  tablet = await openTablet();
});
after(async () => {
  await tablet?.close();
  await shop?.close();
});

const state = (page: Page) => page.locator('.accord-counter').locator('.accord-counter-state');
const done = (page: Page, is: string) => page.locator(`.accord-counter-done[data-state=${is}]`);

async function open(page: Page): Promise<Page> {
  await page.goto(`${shop.url}/counter.html`);
  await page.locator('.accord-counter').waitFor();
  await page.locator('form.accord').waitFor();
  return page;
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Prénom/).fill(name);
  await page.getByLabel(/^Nom/).fill('Moreau');
  await page.getByLabel(/^Adresse e-mail/).fill(`${name.toLowerCase()}@moreau.example`);
  await page.getByLabel(/conditions de la carte/).check();
}

async function send(page: Page, name: string, becomes: string): Promise<void> {
  await fillIn(page, name);
  await page.locator('form.accord .accord-submit').click();
  await done(page, becomes).waitFor({ timeout: 15_000 });
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terminé' }).click();
  await page.locator('form.accord').waitFor();
}

/** Waits for what the worker keeps to be whole. */
const keptWhole = (page: Page) =>
  page.waitForFunction(`(async () => {
    if (!navigator.serviceWorker.controller) return false;
    for (const name of await caches.keys())
      if (await (await caches.open(name)).match('/accord-counter-complete')) return true;
    return false;
  })()`);

/** Every file below a folder in which one of these words stands, in either way in which browsers write text. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((word) => bytes.includes(word));
    });
}

async function findFlaws(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const says = (page: Page, text: string) => state(page).getByText(text).waitFor({ timeout: 90_000 });

test('a tablet that is switched on without a network takes sign-ups, keeps them sealed, and delivers each once when there is one', async () => {
  const first = await open(await (await tablet.start()).newPage());
  await keptWhole(first);
  await send(first, 'Anne', 'saved');
  assert.equal(await state(first).innerText(), 'En ligne');
  shop.cut();

  const cold = await open(await (await tablet.start()).newPage());
  await send(cold, 'Brigitte', 'kept');
  const said = await cold.locator('.accord-counter-done').innerText();
  assert.match(said, /pas encore enregistré/);
  assert.doesNotMatch(said, /C’est enregistré|Votre carte est créée|Brigitte|moreau/i);
  await next(cold);
  await send(cold, 'Claire', 'kept');
  await next(cold);
  await says(cold, '2 inscriptions attendent le réseau');

  // Off again: what waits is on the disk, and nobody finds a name in it.
  const again = await open(await (await tablet.start()).newPage());
  await says(again, '2 inscriptions attendent le réseau');
  await again.context().close();
  const found = filesWith(tablet.profile, ['brigitte@moreau', 'Brigitte', 'claire@moreau']);
  assert.deepEqual(found, []);
  assert.notDeepEqual(filesWith(tablet.profile, ['v1/sealed']), [], 'nothing is found at all');

  const last = await open(await (await tablet.start()).newPage());
  shop.mend();
  await last.evaluate("dispatchEvent(new Event('online'))");
  await says(last, 'tout est parti');
  const stored = await shop.list();
  assert.deepEqual(
    stored.map(({ values, standing }) => [values?.['firstName'], standing]),
    [
      ['Anne', 'counted'],
      ['Brigitte', 'counted'],
      ['Claire', 'counted'],
    ],
  );
});

test('the next customer finds nothing of the one before: not in the form, not by undo, not by going back', async () => {
  const page = await open(await (await tablet.start()).newPage());
  await send(page, 'Denise', 'saved');
  assert.ok(await page.getByRole('img', { name: /Code à photographier : http/ }).isVisible());
  assert.doesNotMatch(await page.content(), /Denise|denise@/);
  assert.deepEqual(await findFlaws(page), []);
  await next(page);
  const firstName = page.getByLabel(/^Prénom/);
  assert.equal(await firstName.inputValue(), '');
  await firstName.focus();
  await page.keyboard.press('Control+z');
  assert.equal(await firstName.inputValue(), '');
  const offered = await page
    .locator('form.accord input')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('autocomplete')));
  assert.deepEqual([...new Set(offered)], ['off']);

  await fillIn(page, 'Elise');
  await page.goto('about:blank');
  await page.goBack();
  await page.locator('form.accord').waitFor();
  assert.equal(await page.getByLabel(/^Prénom/).inputValue(), '');
});

test('a screen that is left is cleared after a minute, in the language of the shop, unless somebody says that they are there', async () => {
  const page = await (await tablet.start({ isClockSet: true })).newPage();
  await page.clock.install({ time: Date.now() });
  await open(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel(/^First name/).fill('Francine');
  await page.clock.runFor(39_000);
  const warning = page.getByRole('alertdialog');
  assert.equal(await warning.isVisible(), false);
  await page.clock.runFor(3000);
  await warning.waitFor();
  assert.deepEqual(await findFlaws(page), []);
  await page.keyboard.press('Enter');
  await page.clock.runFor(30_000);
  assert.equal(await page.getByLabel(/^First name/).inputValue(), 'Francine');
  await page.clock.runFor(31_000);
  const firstName = page.getByLabel(/^Prénom/);
  await firstName.waitFor();
  assert.equal(await firstName.inputValue(), '');
  assert.equal(await warning.isVisible(), false);
});

test('only a PIN opens the list of the shop, wrong ones are counted across reloads, and it shows how many wait and no answer', async () => {
  const page = await open(await (await tablet.start()).newPage());
  const lock = page.getByRole('button', { name: 'Espace du commerce' });
  const list = page.locator('.accord-counter-shop');
  await lock.click();
  await page.getByLabel('Choisissez un code').fill('482913');
  await page.getByLabel('Le même, encore').fill('482914');
  await page.getByRole('button', { name: 'Garder ce code' }).click();
  await list.getByText('ne sont pas les mêmes').waitFor();
  await page.getByLabel('Choisissez un code').fill('482913');
  await page.getByLabel('Le même, encore').fill('482913');
  await page.getByRole('button', { name: 'Garder ce code' }).click();
  await list.getByText('Rien n’attend').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();

  shop.cut();
  await send(page, 'Gisèle', 'kept');
  await next(page);
  await lock.click();
  const pin = list.getByLabel('Code', { exact: true });
  for (const guess of ['000000', '111111']) {
    await pin.fill(guess);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await list.getByText('Ce n’est pas ce code').waitFor();
  }
  await open(page);
  await lock.click();
  await pin.fill('222222');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await list.getByText(/Trop d’essais/).waitFor();
  await open(page);
  await lock.click();
  await pin.fill('482913');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await list.getByText(/Trop d’essais/).waitFor();
  assert.deepEqual(await findFlaws(page), []);

  // Half a minute later.
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('accord-counter');
    opening.onsuccess = () => {
      const change = opening.result.transaction('pins', 'readwrite');
      const pins = change.objectStore('pins');
      const asking = pins.get('pin');
      asking.onsuccess = () => pins.put({ ...asking.result, failedAt: asking.result.failedAt - 31000 }, 'pin');
      change.oncomplete = () => resolve();
      change.onerror = reject;
    };
  })`);
  await pin.fill('482913');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await list.getByRole('table').waitFor();
  assert.match(await list.innerText(), /1 inscription attend le réseau[^]*Attend/);
  assert.doesNotMatch(await list.innerText(), /Gis|moreau|@/);
  assert.deepEqual(await findFlaws(page), []);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer le fichier scellé' }).click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  const { entries } = JSON.parse(file) as { entries: { key: string; ciphertext: string }[] };
  assert.equal(entries.length, 1);
  assert.doesNotMatch(file, /Gis|moreau|@/);

  shop.mend();
  await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
  await list.getByText('Rien n’attend').waitFor({ timeout: 15_000 });
  const last = (await shop.list()).at(-1);
  assert.equal(last?.values?.['firstName'], 'Gisèle');
});

test('on plain http nothing is taken that could not be sealed, and the page says what to do', async () => {
  const address = new URL(shop.url);
  const context = await tablet.start({
    args: ['--host-resolver-rules=MAP shop.test 127.0.0.1, MAP localhost 127.0.0.1'],
  });
  const page = await context.newPage();
  await page.goto(`http://shop.test:${address.port}/counter.html`);
  await page.getByText('ouvrez cette page en https').waitFor();
  assert.equal(await page.locator('form.accord').count(), 0);
});
