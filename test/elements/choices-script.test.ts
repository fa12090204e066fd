import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';
import { calendarDateIn } from '../../src/law/index.js';
import { accord } from '../cli/accord.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'accord-choices-'));
const form = readFileSync(join(root, 'demo/forms/account.json'), 'utf8');
const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';

const policyWith = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connect}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
const script = '<script type="module" src="/accord.js"></script>';
const choices = (attributes = '', config = '/forms/account') =>
  `<accord-choices config="${config}" lang="fr" email="mail" phone="tel" first-name="prenom" ${attributes}></accord-choices>`;
const signUp = (inside = choices()) => `<form id="signup" method="post" action="/account">
  <p><label>Prénom <input name="prenom"></label></p><p><label>E-mail <input name="mail" type="email"></label></p>
  <p><label>Tél. <input name="tel" type="tel"></label></p>${inside}<button>Créer</button></form>`;

let browser: Browser;
let launch: LaunchOptions;
let page: Page;
let origin: string;
let head: string;
let body: string;
let policy: string;
let style: string;
let endpoint: string;
/** What reached the shop's own server, and the receiver. */
let accounts: URLSearchParams[];
let received: string[];
let asked: string[];
/** What went wrong in the page, and what the console says. */
let wrong: string[];
let said: string[];

const receipt = {
  schema: 'accord/receipt/1',
  id: reference,
  standing: 'counted',
  flags: [],
  receivedAt: '2026-11-23T10:00:00Z',
  proof: '/p/token',
  answers: [{ choice: 'offers:email:own', answer: 'granted' }],
  jws: 'a.b.c',
  logProof: '',
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://any').pathname;
  asked.push(path);
  const give = (type: string, content: string | Buffer, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  let sent = '';
  for await (const chunk of request) sent += String(chunk);
  if (path === '/')
    give(
      'text/html',
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>
       <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">${head}</head><body>${body}</body></html>`,
      { 'content-security-policy': policy.replace('default-src', 'img-src data:; default-src') },
    );
  else if (path === '/page.css') give('text/css', style);
  else if (path === '/forms/account')
    give('application/json', form.replace('"endpoint": "/"', `"endpoint": "${endpoint}"`), {
      'accord-checked': calendarDateIn(new Date(), 'Europe/Paris'),
    });
  else if (path === '/v1/submissions') {
    received.push(sent);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
  } else if (path === '/account') {
    accounts.push(new URLSearchParams(sent));
    give('text/html', '<!doctype html><title>Done</title><h1>Done</h1>');
  } else if (path === '/accord.css') give('text/css', readFileSync(join(built, path)));
  else if (path.endsWith('.js'))
    give('text/javascript', readFileSync(join(built, path.replace(/^\/other/, ''))));
  else response.writeHead(404).end();
}
const server = createServer((request, response) => void answer(request, response));

before(async () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', built, '--emptyOutDir'],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  // By a name that the type checker does not follow: it is a build script in plain JavaScript.
  const { findChromium } = (await import(new URL('../../scripts/browser.mjs', import.meta.url).href)) as {
    findChromium: () => Promise<LaunchOptions & { origin: string }>;
  };
  const { executablePath, args, env } = await findChromium();
  launch = { ...(executablePath && { executablePath }), ...(args && { args }), ...(env && { env }) };
  browser = await chromium.launch(launch);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  await browser?.close();
  server.close();
  server.closeAllConnections();
  rmSync(built, { recursive: true, force: true });
});

beforeEach(async () => {
  [accounts, received, asked, wrong, said] = [[], [], [], [], []];
  [head, body, policy, style, endpoint] = [script, signUp(), policyWith("'self'"), '', '/'];
  page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1000, height: 800 } });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => said.push(message.text()));
  await page.addInitScript(`window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`);
});
afterEach(() => page.close());

const violations = () => page.evaluate<string[]>('violations');
const drawn = () => page.locator('accord-choices .accord-choice').first().waitFor();
const write = () => page.locator('[name=mail]').fill('lea@shop.example');
const press = () => page.locator('form button').click();
async function create() {
  await write();
  await press();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  return accounts.at(-1)!;
}

describe('choices in a shop’s form, under a strict Content-Security-Policy', () => {
  for (const attributes of ['', 'isolated', 'describe-fields']) {
    test(`drawn, answered and sent without one violation: ${attributes || 'plain'}`, async () => {
      body = signUp(choices(attributes));
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      await page.locator('.accord-more summary').click();
      assert.deepEqual(await violations(), []);
      const sent = await create();
      assert.equal(sent.get('accord-proof'), reference);
      assert.equal(sent.get('choice:offers:email:own'), 'yes');
      assert.equal(received.length, 1);
      assert.deepEqual(wrong, []);
    });
  }

  test('a receiver that the policy forbids: the owner is told which word to add, the form goes', async () => {
    endpoint = 'http://proof.example:9/';
    await page.goto(origin);
    await drawn();
    const told = page.waitForEvent('console', (message) => message.text().includes('blocked-by-policy'));
    await page.locator('form').evaluate('form => form.addEventListener("submit", (e) => e.preventDefault())');
    await write();
    await press();
    assert.match((await told).text(), /add http:\/\/proof\.example:9 to connect-src/);
    await page.locator('[data-standing=unconfirmed]').waitFor();
    assert.equal(await page.locator('[name=accord-proof]').inputValue(), '');
  });

  test('a JSON that the policy forbids: the owner is told, the form goes', async () => {
    body = signUp(choices('', 'http://proof.example:9/forms/account'));
    const told = page.waitForEvent('console', (message) => message.text().includes('blocked-by-policy'));
    await page.goto(origin);
    await told;
    assert.equal((await create()).has('accord-proof'), false);
  });
});

describe('when something of Accord’s does not arrive, the shop’s form goes', () => {
  const nothing: readonly (readonly [string, string])[] = [
    ['the script', '**/accord.js'],
    ['the part for choices', '**/parts/choices*'],
    ['the form’s JSON', '**/forms/account'],
  ];
  for (const [name, path] of nothing) {
    test(`${name}, and what stood in its place stays`, async () => {
      body = signUp(choices().replace('></', '><p id="instead">Écrivez-nous.</p></'));
      await page.route(path, (route) => route.abort());
      await page.goto(origin);
      assert.equal((await create()).get('mail'), 'lea@shop.example');
      assert.equal(accounts[0]!.has('accord-proof'), false);
      await page.goBack();
      await page.locator('#instead').waitFor();
      assert.equal(received.length, 0);
      assert.deepEqual(wrong, []);
    });
  }

  test('the line to the receiver, at the press', async () => {
    await page.goto(origin);
    await drawn();
    await page.route('**/v1/**', (route) => route.abort());
    await page.locator('[name="choice:offers:email:own"]').check();
    assert.equal((await create()).get('accord-proof'), '');
  });
});

describe('a guest among the page’s other scripts', () => {
  test('the script in the head and in the body, and another copy of it: the first counts, the owner is told', async () => {
    head = `<script async type="module" src="/accord.js"></script><script type="module" src="/other/accord.js"></script>`;
    body = `${script}${signUp()}${script}`;
    await page.goto(origin);
    await drawn();
    assert.equal(await page.locator('[name="choice:offers:email:own"]').count(), 1);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(said, [
      '<accord-choices>, <accord-form>, <accord-notice>, <accord-preferences>: already defined on this page; this copy of Accord is not used.',
    ]);
    assert.equal((await create()).get('accord-proof'), reference);
    assert.equal(received.length, 1);
    assert.deepEqual(wrong, []);
  });

  test('an address with a query loads a second copy with each part: it works, and the owner is told', async () => {
    head = '<script type="module" src="/accord.js?v=2"></script>';
    await page.goto(origin);
    await drawn();
    await page.locator('.accord-more summary').click();
    await page.locator('.accord-more .accord-items').waitFor();
    assert.ok(said.some((text) => text.includes('/accord.js?v=2; put versions')));
    assert.deepEqual(await violations(), []);
    assert.equal((await create()).get('accord-proof'), reference);
    assert.deepEqual(wrong, []);
  });

  test('no globals but Lit’s own, no cookies, nothing stored, nothing asked of others', async () => {
    head = '';
    await page.goto(origin);
    const names = () => page.evaluate<string>('Object.getOwnPropertyNames(window).join()');
    const known = new Set((await names()).split(','));
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) others.push(request.url());
    });
    await page.evaluate("import('/accord.js')");
    await drawn();
    const added = (await names()).split(',').filter((name) => !known.has(name));
    assert.deepEqual(
      added.filter((name) => !/^lit[A-Z]|^reactiveElementVersions$/.test(name)),
      [],
    );
    assert.equal(await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'), '00');
    assert.deepEqual(others, []);
  });

  test('pages without the tag do not fetch its part', async () => {
    body = '<form></form>';
    await page.goto(origin);
    await page.waitForFunction("customElements.get('accord-choices')");
    assert.ok(asked.includes('/accord.js'));
    await page.waitForLoadState('networkidle');
    assert.ok(!asked.some((path) => path.includes('choices')));
  });

  test('with the place kept by the page’s own rule, the button below hardly moves', async () => {
    style =
      'accord-choices:not(:defined), accord-choices:not([data-drawn]) { display: block; min-height: 95rem }';
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) shift += one.value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    await page.route('**/parts/choices*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(origin);
    await drawn();
    await page.waitForTimeout(200);
    const shift = await page.evaluate<number>('shift');
    assert.ok(shift < 0.02, `layout shift ${shift}`);
  });

  test('back from the next page: the ticks are those of the person, the reference is gone', async () => {
    for (const attributes of ['', 'isolated']) {
      body = signUp(choices(attributes));
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      await page.locator('[name="choice:offers:phone:own"][value=no]').check();
      await create();
      await page.goBack();
      await drawn();
      await page.waitForFunction(
        `(document.querySelector('accord-choices').renderRoot).querySelector('[name="choice:offers:email:own"]').checked`,
      );
      assert.ok(await page.locator('[name="choice:offers:phone:own"][value=no]').isChecked());
      const now = "new FormData(document.querySelector('form')).get('accord-proof')";
      assert.equal(await page.evaluate(now), '');
    }
  });

  test('back out of the browser’s memory: the page as it was, and what is sent next has a record of its own', async () => {
    const memory = await chromium.launch({ ...launch, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    try {
      page = await memory.newPage();
      await page.addInitScript(
        "addEventListener('pageshow', ({ persisted }) => persisted && document.body.append('as it was'))",
      );
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      assert.equal((await create()).get('accord-proof'), reference);
      await page.evaluate('history.back()');
      await page.getByText('as it was').waitFor();
      assert.ok(await page.locator('[name="choice:offers:email:own"]').isChecked());
      const now = "new FormData(document.querySelector('form')).get('accord-proof')";
      assert.equal(await page.evaluate(now), '');
      // What was said is still true, until the answers are others.
      assert.equal(await page.locator('[data-standing=saved]').count(), 1);
      await page.locator('[name="choice:offers:email:own"]').uncheck();
      await page.locator('[data-standing=saved]').waitFor({ state: 'detached' });
      assert.equal((await create()).get('accord-proof'), reference);
      const marks = received.map(
        (sent) => (JSON.parse(sent) as { answers: { marks: object } }).answers.marks,
      );
      assert.deepEqual(
        marks.map((one) => Object.entries(one).find(([id]) => id === 'offers:email:own')?.[1] as unknown),
        ['yes', null],
      );
    } finally {
      await memory.close();
    }
  });

  test('a form that opens another tab opens it, with the reference, after a receiver that takes its time', async () => {
    body = signUp().replace('<form', '<form target="_blank"');
    await page.goto(origin);
    await drawn();
    await page.route('**/v1/submissions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await write();
    const opened = page.waitForEvent('popup');
    await press();
    const tab = await opened;
    await tab.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts[0]!.get('accord-proof'), reference);
    await page.locator('[data-standing=saved]').waitFor();
    await tab.close();
  });

  test('an https page whose JSON names an http receiver: endpoint-insecure, and the form as it was', async () => {
    endpoint = 'http://proof.example/';
    await page.route('https://shop.example/**', async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({ response: await route.fetch({ url: new URL(path, origin).href }) });
    });
    const told = page.waitForEvent('console', (message) => message.text().includes('endpoint-insecure'));
    await page.goto('https://shop.example/');
    await told;
    assert.equal(await page.locator('accord-choices input').count(), 0);
    assert.match(await page.locator('accord-choices').innerText(), /Rien n’est accepté en votre nom/);
  });
});

describe('choices printed ahead, in the page before the script', () => {
  let ahead: string;
  const email = () => page.locator('[name="choice:offers:email:own"]');

  before(async () => {
    const { out } = await accord(['preview', 'demo/forms/account.json', '--html', '--choices', '--ahead']);
    ahead = out.split('<!-- After')[0] ?? '';
  });
  beforeEach(() => {
    head = `<link rel="stylesheet" href="/accord.css">${script}`;
    body = signUp(choices().replace('></', `>${ahead}</`));
  });

  test('a person ticks while the script is on its way: it is their tick that is recorded, and nothing moved', async () => {
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) shift += one.value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    let give = () => {};
    const held = new Promise<void>((resolve) => (give = resolve));
    await page.route('**/accord.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(origin, { waitUntil: 'commit' });
    await email().check();
    give();
    await page.locator('accord-choices[data-drawn]').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await email().count(), 1);
    assert.equal(await email().isChecked(), true);
    assert.equal(await page.evaluate<number>('shift'), 0);
    assert.equal((await create()).get('accord-proof'), reference);
    const [sent] = received.map((text) => JSON.parse(text) as { answers: { marks: object } });
    assert.deepEqual(sent?.answers.marks, {
      'offers:email:own': 'yes',
      'offers:sms:own': null,
      'offers:phone:own': null,
    });
    assert.deepEqual(await violations(), []);
  });

  test('the script never comes: the form goes where it always went, and nothing says that anything was agreed', async () => {
    await page.route('**/accord.js', (route) => route.abort());
    await page.goto(origin);
    await email().check();
    const sent = await create();
    assert.equal(sent.get('accord-proof'), '');
    assert.deepEqual(received, []);
  });

  test('the element’s own part never comes: what cannot be recorded is taken away, the form works', async () => {
    await page.route('**/parts/choices*', (route) => route.abort());
    await page.goto(origin);
    await email().waitFor({ state: 'detached' });
    await page.locator('.accord-notice').first().waitFor();
    assert.ok(said.some((text) => text.includes('part-unreachable')));
    assert.equal((await create()).has('choice:offers:email:own'), false);
  });
});
