import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { sheetAhead } from '../../src/theme/ahead.js';
import { accord } from '../cli/accord.js';
import { openBrowser } from '../docs/a-browser.js';
import { findPort } from './a-process.js';
import { startReceiver } from './a-receiver.js';
import { jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

interface Stored {
  readonly standing: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly answers: readonly { choice: string; answer: string }[];
}

let page: Page;
let body = '';
/** What the shop's own form was sent. */
let signedUp: string[] = [];

const shop = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  request.on('end', () => {
    if (request.method === 'POST') signedUp.push(text);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="fr"><title>La boulangerie</title>${body}`);
  });
});

before(async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
  page = await context.newPage();
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await page.context().close();
  shop.close();
  shop.closeAllConnections();
});

/** A receiver at an address that a browser can reach, and the address of the shop whose pages may post to it. */
async function open(t: Parameters<typeof startReceiver>[0]) {
  const shopOrigin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const port = await findPort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const forms = [{ ...loyaltyCard, endpoint: publicUrl, origins: [shopOrigin] }];
  const receiver = await startReceiver(t, { publicUrl, forms, port });
  signedUp = [];
  return { receiver, shopOrigin, form: join(receiver.folder, 'forms/loyalty-card.json') };
}

/** Opens what stands one press away, by the words on its button. */
const unfold = (words: RegExp): Promise<void> =>
  page.locator('summary:visible', { hasText: words }).first().click();

async function print(form: string, ...given: readonly string[]): Promise<string> {
  const { code, out, err } = await accord(['preview', form, '--html', ...given]);
  assert.equal(code, 0, err);
  return out;
}

test('with scripts off, a customer fills in the shop’s form, mends a mistake, and reads the proof', async (t) => {
  const { receiver, shopOrigin, form } = await open(t);
  body = `<accord-form config="/card.json">${await print(form)}</accord-form>`;
  await page.goto(`${shopOrigin}/carte?campaign=x`);
  await page.fill('[name=firstName]', 'Jeanne');
  await page.fill('[name=lastName]', 'Moreau & "fille"');
  await page.fill('[name=email]', 'jeanne@bakery');
  await unfold(/adresse postale/);
  await page.fill('[name="address.street"]', '3 rue des Lilas');
  await page.check('[name=terms]');
  await page.check('[name="choice:offers:email:own"]');
  await page.click('.accord-submit');

  await page.waitForURL('**/forms/loyalty-card/answers');
  assert.equal(await page.locator('h1').innerText(), 'Il reste 3 réponses à revoir');
  assert.equal(await page.inputValue('[name=lastName]'), 'Moreau & "fille"');
  assert.equal(await page.inputValue('[name="address.street"]'), '3 rue des Lilas');
  assert.equal(await page.isChecked('[name="choice:offers:email:own"]'), true);
  assert.equal(await page.isChecked('[name="choice:offers:sms:own"]'), false);
  assert.equal(await page.locator('[type=radio]:checked').count(), 0);
  await page.fill('[name=email]', jeanne);
  await page.fill('[name="address.postcode"]', '49000');
  await page.fill('[name="address.city"]', 'Angers');
  await page.click('.accord-submit');

  await page.waitForURL('**/p/*');
  assert.match(await page.locator('h1').innerText(), /^Votre réponse du \d+ \S+ \d{4}$/);
  await page.reload();
  const [stored, ...more] = (await receiver.list()) as unknown as Stored[];
  assert.deepEqual(more, []);
  assert.equal(stored?.standing, 'counted');
  assert.equal(stored.values['lastName'], 'Moreau & "fille"');
  assert.deepEqual(
    stored.answers.filter(({ answer }) => answer === 'granted'),
    [{ choice: 'offers:email:own', answer: 'granted' }],
  );
});

test('with scripts off, choices inside the shop’s form leave it alone: no password travels, and none of theirs goes there', async (t) => {
  const { receiver, shopOrigin, form } = await open(t);
  const [inside = '', below = ''] = (await print(form, '--choices')).split('<!-- After');
  body = `<form method="post" action="/sign-up">
      <input name="login" /><input name="password" type="password" />
      <accord-choices config="/card.json">${inside}</accord-choices>
      <button id="sign-up">OK</button>
    </form><!--${below}`;
  await page.goto(`${shopOrigin}/compte`);
  await page.fill('[name=login]', 'jeanne');
  await page.fill('[name=password]', 'hunter2-test');
  await page.fill('[name=firstName]', 'Jeanne');
  await unfold(/par téléphone/);
  await page.check('[name="choice:offers:phone:own"][value=no]');
  await page.click('#sign-up');
  await page.waitForURL('**/sign-up');
  assert.deepEqual(signedUp, ['login=jeanne&password=hunter2-test']);
  assert.deepEqual(await receiver.list(), []);

  await page.goto(`${shopOrigin}/compte`);
  await page.fill('[name=password]', 'hunter2-test');
  await page.fill('[name=firstName]', 'Jeanne');
  await page.fill('[name=lastName]', 'Moreau');
  await page.fill('[name=email]', jeanne);
  await page.check('[name=terms]');
  await unfold(/par téléphone/);
  await page.check('[name="choice:offers:phone:own"][value=yes]');
  await unfold(/^\s*Téléphone/);
  await page.fill('[name=phone]', jeannesPhone);
  await page.click('.accord-actions [type=submit]');
  await page.waitForURL('**/p/*');
  // Back to the form, where the browser kept what was written and no answer, and pressed once more.
  const proof = page.url();
  await page.goBack();
  assert.equal(await page.inputValue('[name=email]'), jeanne);
  assert.equal(await page.locator('[type=radio]:checked').count(), 0);
  if (!(await page.isVisible('[name="choice:offers:phone:own"][value=yes]'))) await unfold(/par téléphone/);
  await page.check('[name="choice:offers:phone:own"][value=yes]');
  await page.click('.accord-actions [type=submit]');
  await page.waitForURL('**/p/*');
  assert.equal(page.url(), proof);
  const stored = await receiver.list();
  assert.equal(stored.length, 1);
  assert.ok(!JSON.stringify(stored).includes('hunter2'));
  assert.equal(signedUp.length, 1);
});

test('with scripts off, choices printed ahead of the script give way to those that work without', async (t) => {
  const { receiver, shopOrigin, form } = await open(t);
  const [inside = '', below = ''] = (await print(form, '--choices', '--ahead')).split('<!-- After');
  body = `<style>${sheetAhead}</style><form method="post" action="/sign-up">
      <input name="password" type="password" />
      <accord-choices config="/card.json">${inside}</accord-choices>
    </form><!--${below}`;
  await page.goto(`${shopOrigin}/compte`);
  const boxes = page.locator('[name="choice:offers:email:own"]:visible');
  assert.equal(await boxes.count(), 1);
  await page.fill('[name=firstName]', 'Jeanne');
  await page.fill('[name=lastName]', 'Moreau');
  await page.fill('[name=email]', jeanne);
  await page.check('[name=terms]');
  // By its words, as a person does: they belong to the box that can be seen.
  await page.locator('.accord-chip:visible', { hasText: 'par e-mail' }).first().click();
  await page.click('.accord-actions [type=submit]');
  await page.waitForURL('**/p/*');
  const [stored] = (await receiver.list()) as unknown as Stored[];
  assert.deepEqual(
    stored?.answers.filter(({ answer }) => answer === 'granted'),
    [{ choice: 'offers:email:own', answer: 'granted' }],
  );
  assert.deepEqual(signedUp, []);
});
