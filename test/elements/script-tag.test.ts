import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { onePolicy, tags } from '../../scripts/one-policy.js';
import { builtFolder, openPage } from '../docs/a-browser.js';
import type { FormConfig } from '../../src/config/schema.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { serveForm } from '../../src/form/serve-form.js';
import { wordingOf, wordsOf } from '../../src/messages/wording-of.js';
import { calendarDateIn } from '../../src/law/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const form = readFileSync(join(root, 'demo/forms/newsletter.json'), 'utf8');

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
const script = '<script type="module" src="/accord.js"></script>';

let page: Page;
let origin: string;
/** What the page asked for, what went wrong in it, and what the console says. */
let asked: string[];
let wrong: string[];
let said: string[];
let policy: string;
let scripts: string;
/** What the page says besides the form. */
let body: string;
let received: string[];

const config = JSON.parse(form) as FormConfig;
/** What a receiver answers for the form. */
const present = (language: string): string => {
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(config, { date }), wordingOf(language));
  return JSON.stringify(serveForm(config, presentation, wordsOf(language, false)));
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://any');
  asked.push(path);
  const give = (type: string, content: string | Buffer, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  if (path === '/') {
    const document = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>
      <link rel="icon" href="data:,">${scripts}${body}`;
    give('text/html', document, { 'content-security-policy': `${policy}; img-src data:` });
  } else if (path === '/form.json') give('application/json', form);
  else if (path === '/forms/newsletter')
    give('application/json', present(searchParams.get('language') ?? 'fr'));
  else if (path === '/v1/submissions') {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      received.push(text);
      const receipt = {
        schema: 'accord/receipt/1',
        id: 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001',
        standing: 'counted',
        flags: [],
        receivedAt: '2026-11-23T10:00:00Z',
        proof: '/p/token',
        answers: [{ choice: 'letter:email:own', answer: 'granted' }],
        jws: 'a.b.c',
        logProof: '',
      };
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
    });
  } else if (path.startsWith('/lit/'))
    give('text/javascript', readFileSync(join(root, 'node_modules/lit-html', path.slice('/lit/'.length))));
  else if (path.endsWith('.js'))
    give('text/javascript', readFileSync(join(builtFolder, 'cdn', path.replace(/^\/older/, ''))));
  else response.writeHead(404).end();
}
const server = createServer(answer);

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(async () => {
  [asked, wrong, said, received] = [[], [], [], []];
  [policy, scripts] = [strict, script];
  body = '<accord-form config="/forms/newsletter" lang="fr"></accord-form>';
  page = await openPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => said.push(message.text()));
  // As text: it runs in the page, where this file's types end.
  await page.addInitScript(`window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`);
});
afterEach(() => page.close());

const violations = () => page.evaluate<string[]>('violations');
const title = () => page.locator('accord-form .accord-title').first().innerText();

describe('the script tag on a page with a strict Content-Security-Policy', () => {
  test('draws, explains errors, changes language and sends, without one violation', async () => {
    await page.goto(origin);
    assert.equal(await title(), 'Notre lettre');
    await page.locator('.accord-submit').click();
    assert.equal(await page.locator('.accord-summary-title').innerText(), 'Il reste 1 réponse à revoir');
    await page.evaluate("document.querySelector('accord-form').lang = 'en'");
    await page.getByText('1 answer needs another look').waitFor();
    await page.locator('[name=email]').fill('lea@shop.example');
    await page.locator('.accord-submit').click();
    await page.locator('.accord-outcome[data-state=saved]').waitFor();
    assert.equal(await page.locator('.accord-outcome-title').innerText(), 'You are signed up for the letter');
    assert.equal(received.length, 1);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(wrong, []);
  });

  test('explains to the owner what is wrong, from its own files, without one violation', async () => {
    body =
      '<accord-form config="/form.json" data-debug lang="fr"></accord-form><accord-notice config="/form.json"></accord-notice>';
    await page.goto(origin);
    await page.locator('accord-notice dl').waitFor();
    await page.evaluate(
      `document.querySelector('accord-form').config = { ...${form}, marketing: { ...(${form}).marketing, preset: true } }`,
    );
    await page.locator('.accord-owner').waitFor();
    assert.match(await page.locator('.accord-owner').innerText(), /config-unlawful[^]*CV02/);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(wrong, []);
  });

  test('the page would hear of a violation', async () => {
    await page.goto(origin);
    await page.evaluate(
      "document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))",
    );
    await page.waitForFunction('violations.length === 1');
    assert.match((await violations())[0] ?? '', /^style-src/);
  });
});

describe('two versions of the script on a page with a strict Content-Security-Policy', () => {
  const older = '<script type="module" src="/older/accord.js"></script>';
  const warning =
    '<accord-choices>, <accord-form>, <accord-notice>, <accord-preferences>: already defined on this page; this copy of Accord is not used.';

  async function fillAndSend() {
    await page.locator('[name=email]').fill('lea@shop.example');
    await page.locator('.accord-submit').click();
    await page.locator('.accord-outcome[data-state=saved]').waitFor();
    assert.equal(received.length, 1);
  }

  test('the first draws, explains and sends; the owner is told once, and nothing is violated', async () => {
    scripts = older + script;
    await page.goto(origin);
    assert.equal(await title(), 'Notre lettre');
    assert.ok(asked.includes('/older/accord.js') && asked.includes('/accord.js'));
    assert.deepEqual(said, [warning]);
    await page.locator('.accord-submit').click();
    await page.locator('.accord-summary-title').waitFor();
    await fillAndSend();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(wrong, []);
    assert.deepEqual(said, [warning]);
  });

  test('the second may come long after the first', async () => {
    await page.goto(origin);
    await title();
    await page.evaluate("import('/older/accord.js')");
    assert.deepEqual(said, [warning]);
    await page.locator('.accord-more summary').click();
    await page.locator('.accord-more .accord-items').waitFor();
    await fillAndSend();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(wrong, []);
  });

  test('a ?query after the name makes a second copy, and the form comes all the same', async () => {
    scripts = '<script type="module" src="/accord.js?v=2"></script>';
    body = '<accord-form config="/form.json" lang="en"></accord-form>';
    await page.goto(origin);
    assert.equal(await title(), 'Our letter');
    assert.equal(asked.filter((path) => path === '/accord.js').length, 2);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(wrong, []);
  });
});

describe('beside a page’s own Lit, under a strict Content-Security-Policy', () => {
  const lit = '<script type="module" src="/lit/lit-html.js"></script>';

  for (const [order, both] of Object.entries({ before: lit + script, after: script + lit })) {
    test(`Lit ${order} Accord: the form works where the policy has 'allow-duplicates'`, async () => {
      [policy, scripts] = [`${strict} 'allow-duplicates'`, both];
      await page.goto(origin);
      assert.equal(await title(), 'Notre lettre');
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await violations(), []);
      assert.deepEqual(wrong, []);
      assert.deepEqual(said, []);
    });
  }

  test('without it the browser stops the script, and what the page wrote in the form’s place stays', async () => {
    scripts = lit + script;
    body = body.replace('></', '><p id="instead">Écrivez-nous.</p></');
    await page.goto(origin);
    await page.waitForFunction('violations.length === 1');
    assert.match((await violations())[0] ?? '', /^trusted-types /);
    assert.match(wrong.join('\n'), /lit-html/);
    assert.equal(await page.locator('#instead').innerText(), 'Écrivez-nous.');
  });
});

describe('the part of Lit that asks for its policy', () => {
  test('is asked for while one of the tags that are registered is free', () => {
    const named = readFileSync(join(root, 'src/elements/define.ts'), 'utf8').matchAll(/'(accord-\w+)':/g);
    assert.deepEqual([...named].map(([, tag]) => tag).toSorted(), tags);
  });

  test('an upgrade that asks in other words fails the build', () => {
    assert.throws(() => onePolicy('const policy = trustedTypes.createPolicy("lit", {});'), /one-policy\.ts/);
  });
});

describe('what a visit fetches', () => {
  test('from a receiver: one script and the form', async () => {
    await page.goto(origin);
    await title();
    assert.deepEqual(asked.filter((path) => path !== '/favicon.ico').toSorted(), [
      '/',
      '/accord.js',
      '/forms/newsletter',
    ]);
  });

  test('from a receiver in another language: nothing more', async () => {
    body = '<accord-form config="/forms/newsletter" lang="en"></accord-form>';
    await page.goto(origin);
    assert.equal(await title(), 'Our letter');
    assert.ok(!asked.some((path) => path.startsWith('/parts/') || path.startsWith('/locales/')));
  });

  test('from a plain file: what presents it, and its one language', async () => {
    body = '<accord-form config="/form.json" lang="fr"></accord-form>';
    await page.goto(origin);
    assert.equal(await title(), 'Notre lettre');
    assert.ok(asked.some((path) => path.startsWith('/parts/present-here-')));
    assert.equal(asked.filter((path) => path.startsWith('/locales/')).length, 1);
  });
});

describe('when a file of Accord’s own does not arrive', () => {
  test('without the English sentences, visitors read a French one and not nothing', async () => {
    body = '<accord-form config="/form.json" lang="en"></accord-form>';
    await page.route('**/locales/en-**', (route) => route.abort());
    const told = page.waitForEvent('console', (message) => message.text().includes('locale-unreachable'));
    await page.goto(origin);
    await told;
    assert.match(await page.locator('accord-form').innerText(), /^Ce formulaire ne peut pas s’afficher/);
    assert.deepEqual(wrong, []);
  });

  test('without what presents and checks it, nothing is drawn', async () => {
    body = '<accord-form config="/form.json" lang="fr"></accord-form>';
    await page.route('**/parts/present-**', (route) => route.abort());
    await page.goto(origin);
    await page.locator('.accord-failure').waitFor();
    assert.equal(await page.locator('accord-form input').count(), 0);
    assert.deepEqual(wrong, []);
  });
});
