import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../docs/a-browser.js';
import { asOwner } from './a-person.js';
import { findPort } from './a-process.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});

/** The pages of somebody with the bakery's card, as they and a mail program open them. */
async function openPages(t: Parameters<typeof startReceiver>[0], changes: object = {}) {
  const port = await findPort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const form = { ...loyaltyCard, ...changes, endpoint: `${publicUrl}/` };
  const receiver = await startReceiver(t, { publicUrl, port, forms: [form] });
  const { receipt } = await receiver.post(
    fillIn(draw(form), ['offers:email:own', 'offers:sms:own', 'offers:phone:own']),
  );
  assert.equal(receipt.standing, 'counted');
  const answer = await asOwner(receiver, '/v1/links', { form: form.id, contact: { email: jeanne } });
  const { stop, preferences } = (await answer.json()) as { stop: string; preferences: string };
  const notice = `${publicUrl}/notices/boulangerie-des-tilleuls`;
  const missing = `${publicUrl}/p/nothing`;
  return { proof: receipt.proof, stop, preferences, notice, versions: `${notice}/versions`, missing };
}

async function openAt(
  t: Parameters<typeof startReceiver>[0],
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme, locale: 'fr-FR' });
  t.after(() => page.close());
  return page;
}

/** What axe finds; the page's own policy lets no script in, so it comes by the browser's own way. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What is wider than the page, and what is too small to press. As text: it runs in the page. */
const misfits = (page: Page) =>
  page.evaluate(`[
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : []),
    ...[...document.querySelectorAll('button, .button, .accord-small, .languages a, input:not([type=hidden])')]
      .filter((one) => one.checkVisibility() && !one.matches('.accord-shown *'))
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 80) + ' is too small'),
  ]`);

/** Presses, and waits for the page that comes. */
async function pressOn(page: Page, selector: string): Promise<void> {
  const next = page.waitForEvent('load');
  await page.locator(selector).first().click();
  await next;
}

const focused = async (page: Page): Promise<{ name: string; text: string }> =>
  (await page.evaluate(
    '({ name: document.activeElement.className, text: document.activeElement.textContent.trim() })',
  )) as { name: string; text: string };

for (const [width, scheme] of [
  [360, 'light'],
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test(`each page can be read and used at ${width} px, ${scheme}`, async (t) => {
    const pages = await openPages(t);
    const page = await openAt(t, width, scheme);
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(address);
      for (const fold of await page.locator('details.part > summary').all()) await fold.click();
      assert.deepEqual(await misfits(page), [], name);
      assert.deepEqual(await violationsOn(page), [], name);
    }
    await page.goto(pages.preferences);
    await pressOn(page, '.accord-standing [name=choice]');
    assert.equal(await page.locator('.accord-again').count(), 1);
    assert.deepEqual(await misfits(page), []);
    assert.deepEqual(await violationsOn(page), []);
  });
}

test('ten partners with long names and a shop with a longer one fit the narrowest screen', async (t) => {
  const partners = loyaltyCard['partners'] as {
    members: readonly { id: string; channels: readonly string[] }[];
  };
  const [member] = partners.members;
  const members = Array.from({ length: 10 }, (_, index) => ({
    ...member,
    id: `partner-${index}`,
    registration: `RCS Nantes 000 000 ${100 + index}`,
    name: `Établissements ${'Montgolfier-Vandenbroucke'.repeat(4)} et fils ${index} SAS`,
  }));
  const controller = {
    ...(loyaltyCard['controller'] as object),
    name: `${'Boulangeriepâtisserie'.repeat(8)} SARL`,
  };
  const pages = await openPages(t, { controller, partners: { ...partners, members } });
  const page = await openAt(t, 320, 'light');
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    for (const fold of await page.locator('details.part > summary').all()) await fold.click();
    assert.deepEqual(await misfits(page), [], name);
  }
});

test('on a telephone, the choices of a customer take two screens, and so does a proof before its technical part', async (t) => {
  const { preferences, proof } = await openPages(t);
  const page = await openAt(t, 360, 'light');
  await page.goto(preferences);
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  assert.ok(height <= 1500, `${height} px`);
  await page.goto(proof);
  const technical = page.locator('details.part').last();
  const { y = 9999 } = (await technical.boundingBox()) ?? {};
  assert.ok(y <= 1480, `${y} px`);
  const count = async (one: typeof technical) => (await one.innerText()).split(/\s+/).length;
  const words = (await count(page.locator('body'))) - (await count(technical));
  assert.ok(words > 50 && words <= 250, `${words} words`);
});

test('after a press, the page’s title says what changed, and the keyboard is there with the way back', async (t) => {
  const { preferences } = await openPages(t);
  const page = await openAt(t, 360, 'light');
  await page.goto(preferences);
  await pressOn(page, '[name=refuse][value="offers:sms:own"]');
  assert.match(await page.title(), /^Arrêté\s: SMS, «\sVous envoyer nos offres\s»/);
  assert.equal((await focused(page)).name, 'accord-said');
  await page.keyboard.press('Tab');
  assert.match((await focused(page)).text, /^Annuler\s: dire oui…$/);
  const question = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await question;
  assert.equal(await page.locator('.accord-again').count(), 1);
  await pressOn(page, '[name=answer][value=yes]');
  assert.match(await page.title(), /^Oui enregistré\s: SMS/);
  await pressOn(page, '.accord-said [name=refuse]');
  assert.match(await page.title(), /^Arrêté\s: SMS/);
});

test('whoever reads a page in English goes on in English, whatever they press', async (t) => {
  const { preferences } = await openPages(t);
  const page = await openAt(t, 360, 'light');
  await page.goto(preferences);
  await pressOn(page, '.languages [hreflang=en]');
  assert.equal(await page.locator('h1').innerText(), 'Your choices');
  await pressOn(page, '[name=refuse][value="offers:email:own"]');
  assert.match(await page.title(), /^Stopped: E-mail/);
  await pressOn(page, '.accord-said [name=choice]');
  await pressOn(page, '[name=answer][value=no]');
  assert.match(await page.title(), /^Nothing has changed · Your choices at/);
});
