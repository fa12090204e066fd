import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { openSite, type Site } from '../docs/a-site.js';

// A real receiver, a real browser, and lines that break in the worst moments.

let site: Site;
let context: BrowserContext;
let page: Page;
let number = 0;
let address: string;
/** What left the browser, in order. */
let sent: Request[];

const form = `<!doctype html><html lang="fr"><head><title>Form</title><script type="module" src="/accord/accord.js"></script></head>
  <body><accord-form config="/forms/newsletter"></accord-form></body></html>`;
const shop = `<!doctype html><html lang="fr"><head><title>Shop</title><script type="module" src="/accord/accord.js"></script></head>
  <body><form action="/page"><label>E-mail <input name="mail" type="email" /></label><input name="name" /><input name="tel" />
  <accord-choices config="/forms/account" email="mail" phone="tel" first-name="name"></accord-choices><button>Create</button></form></body></html>`;

before(async () => {
  site = await openSite();
  context = site.page.context();
});
after(() => site.close());
beforeEach(async () => {
  await context.setOffline(false);
  for (const old of context.pages()) if (old !== site.page) await old.close();
  address = `person-${++number}@shop.example`;
  sent = [];
  await show(form);
  page = await visit();
});

/** The site has this page from now on; nobody is on it yet. */
async function show(markup: string): Promise<void> {
  await site.open(markup);
  await site.page.goto('about:blank');
}

/** Another tab of the same browser. */
async function visit(script?: string): Promise<Page> {
  const opened = await context.newPage();
  if (script) await opened.addInitScript(script);
  opened.on('request', (request) => {
    if (request.url().endsWith('/v1/submissions') && request.method() === 'POST') sent.push(request);
  });
  await opened.goto(`${site.url}/page`);
  await opened.locator('accord-form .accord-submit, accord-choices .accord-choice').first().waitFor();
  // What checks, keeps and sends comes half a second after the form.
  await opened.waitForFunction(
    `performance.getEntriesByType('resource').some(({ name }) => /outbox-(fr|en)/.test(name))`,
  );
  return opened;
}

/** Writes an address and presses the button: quicker than a person, so that a receiver may take it for a program's. It is stored all the same. */
async function press(tab: Page, mail = address): Promise<void> {
  await tab.locator('[name=email]').fill(mail);
  await tab.locator('.accord-submit').click();
}
const kept = (tab: Page) => tab.locator('.accord-progress[data-state=kept][data-place=device]').waitFor();

/** The records of an address, as the receiver has them. */
async function recordsOf(mail = address): Promise<readonly Record<string, unknown>[]> {
  const response = await fetch(`${site.url}/v1/submissions?limit=100`, {
    headers: { authorization: `Bearer ${site.ownerToken}` },
  });
  const { items } = (await response.json()) as { items: readonly Record<string, unknown>[] };
  return items.filter((one) => JSON.stringify(one).includes(mail));
}

async function untilRecorded(mail = address): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await recordsOf(mail)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${mail} was lost`);
}

describe('answers that were pressed while the line was down', () => {
  test('are recorded once at the next visit, though the tab was closed without a word', async () => {
    await context.setOffline(true);
    await press(page);
    await kept(page);
    await page.close();
    assert.deepEqual(await recordsOf(), []);
    await context.setOffline(false);
    await visit();
    await untilRecorded();
    assert.equal((await recordsOf()).length, 1);
  });

  test('also where the page crashed', async () => {
    await context.setOffline(true);
    await press(page);
    await kept(page);
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await context.setOffline(false);
    await visit();
    await untilRecorded();
    assert.equal((await recordsOf()).length, 1);
  });

  test('and by the same page as soon as the line is back, which then shows the receipt', async () => {
    await context.setOffline(true);
    await press(page);
    await kept(page);
    await context.setOffline(false);
    await page.locator('.accord-outcome').waitFor();
    assert.equal((await recordsOf()).length, 1);
  });

  test('arrive in the order of the presses, whichever tab they were pressed in, and each once', async () => {
    await context.route('**/v1/submissions', (route) => route.abort());
    const people = [1, 2, 3, 4].map((one) => `queue-${one}-${address}`);
    for (const mail of people) {
      const tab = await visit();
      await press(tab, mail);
      await kept(tab);
      // Two of the tabs are closed, two wait for what becomes of it.
      if (/queue-[13]/.test(mail)) await tab.close();
    }
    sent.length = 0;
    await context.unroute('**/v1/submissions');
    const tabs = context.pages().filter((tab) => tab !== site.page && tab !== page);
    for (const tab of tabs) await tab.locator('.accord-progress button').first().click();
    for (const mail of people) await untilRecorded(mail);
    for (const tab of tabs) await tab.locator('.accord-outcome').waitFor();
    const order = sent.map((request) => /queue-\d/.exec(request.postData() ?? '')?.[0]);
    assert.deepEqual([...new Set(order)], ['queue-1', 'queue-2', 'queue-3', 'queue-4']);
    for (const mail of people) assert.equal((await recordsOf(mail)).length, 1, mail);
  });
});

describe('answers that arrived, and whose answer did not', () => {
  test('are recorded once, though they are sent again by the next visit', async () => {
    await context.route('**/v1/submissions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press(page);
    await kept(page);
    await page.close();
    await context.unroute('**/v1/submissions');
    assert.equal((await recordsOf()).length, 1);
    const next = await visit();
    const emptied = `indexedDB.databases().then(() => new Promise((resolve) => {
      const opening = indexedDB.open('accord-outbox');
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('entries').objectStore('entries').count();
        counting.onsuccess = () => { database.close(); resolve(counting.result === 0); };
      };
    }))`;
    await next.waitForFunction(emptied);
    assert.equal((await recordsOf()).length, 1);
    assert.equal(new Set(sent.map((request) => request.headers()['idempotency-key'])).size, 1);
  });
});

describe('a clock that was set while the page was closed', () => {
  const hour = 3_600_000;
  for (const [what, shift, held] of [
    ['ahead: the answers are as old as it says', 5 * hour, /^1[89]\d{6}$/],
    ['back: nobody knows how old they are, and they say so', -5 * hour, /^unknown$/],
  ] as const)
    test(what, async () => {
      await context.setOffline(true);
      await press(page);
      await kept(page);
      await page.close();
      await context.setOffline(false);
      await visit(`{ const { now } = Date, Real = Date;
        globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(now() + ${shift}); } static now() { return now() + ${shift}; } }; }`);
      await untilRecorded();
      assert.match(sent.at(-1)?.headers()['accord-held'] ?? '', held);
      assert.equal((await recordsOf()).length, 1);
    });
});

describe('choices in a shop’s own form, and a receiver that does not answer in time', () => {
  test('are on the device before the form goes on, and are recorded by the page after it', async () => {
    await page.close();
    await show(shop);
    const tab = await visit();
    await context.route('**/v1/submissions', (route) => route.abort());
    await tab.locator('[name=mail]').fill(address);
    await tab.locator('[name="choice:offers:email:own"]').first().check();
    await Promise.all([tab.waitForURL(/accord-reference=/), tab.locator('form > button').click()]);
    const reference = new URL(tab.url()).searchParams.get('accord-reference');
    assert.equal(new URL(tab.url()).searchParams.get('accord-proof'), '');
    assert.deepEqual(await recordsOf(), []);
    await context.unroute('**/v1/submissions');
    await tab.reload();
    await untilRecorded();
    assert.equal(sent.at(-1)?.headers()['idempotency-key'], reference);
    assert.equal((await recordsOf()).length, 1);
  });
});
