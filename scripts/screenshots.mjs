// `npm run screenshots`: pictures of every demo page and every state of a form, at three widths, light and dark.
// They go to screenshots/, with an index.html that shows them side by side. Fails when a page logs an error or
// is wider than the window. `--only newsletter` takes the pictures whose name has that word.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'screenshots');
const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const widths = [360, 768, 1280];
const schemes = ['light', 'dark'];

/** Fills the loyalty card the way a customer would. */
async function fill(page) {
  await page.fill('[name=firstName]', 'Zoé');
  await page.fill('[name=lastName]', 'Martin-Lefèbvre');
  await page.fill('[name=email]', 'zoe@example.fr');
  await page.check('[name=terms]');
  await page.check('[name="choice:offers:email:own"]');
  await page.click('[data-fold="choice:offers:phone:own"] > summary');
  await page.check('[name="choice:offers:phone:own"][value=yes]');
  // The number is asked for once something needs it.
  await page.fill('[name=phone]', '06 12 34 56 78');
}

const send = (page) => page.click('.accord-submit');

const choicesReady = 'accord-choices .accord-choice';

/** Fills the bookshop's own form and sends it; `stays` as a site does that sends with a script. */
async function signUp(page, stays) {
  await page.fill('#mail', 'zoe@example.fr');
  await page.fill('#secret', 'a long one');
  await page.check('[name="choice:offers:email:own"]');
  if (stays)
    await page.evaluate(() =>
      document.querySelector('form').addEventListener('submit', (event) => event.preventDefault()),
    );
  await page.click('.account button');
}

let customers = 0;

/** Opens the page of one's choices as a customer does: by a link from a mail. Each has an address of their own, as links are few. */
async function openChoices(page) {
  const address = `zoe-${++customers}@example.fr`;
  const link = page.locator(`article:has-text("${address}") a[href*="/in/"]`).first();
  await fill(page);
  await page.fill('[name=email]', address);
  await send(page);
  await page.waitForSelector('.accord-outcome[data-state=saved]');
  await page.goto(new URL('/forms/loyalty-card/link', page.url()).href);
  await page.fill('#email', address);
  await page.click('button.main');
  await page.goto(new URL('/mailbox', page.url()).href);
  for (let tries = 0; tries < 50 && (await link.count()) === 0; tries++) {
    await sleep(100);
    await page.reload();
  }
  await link.click();
  await page.click('button.main');
  await page.waitForSelector('.accord-standings');
}

/** Every picture: its page, and what happens before it is taken. */
const shots = [
  { name: 'index', path: '/' },
  { name: 'newsletter', path: '/newsletter.html' },
  { name: 'newsletter-en', path: '/newsletter.html?lang=en' },
  { name: 'account', path: '/account.html', ready: choicesReady },
  {
    name: 'account-unmet',
    path: '/account.html',
    ready: choicesReady,
    async act(page) {
      await page.fill('#mail', 'zoe@example.fr');
      await page.check('[name="choice:offers:sms:own"]');
      await page.waitForSelector('accord-choices [data-unmet]');
    },
  },
  {
    name: 'account-down',
    path: '/account.html',
    ready: choicesReady,
    expectsErrors: true,
    async act(page) {
      await page.route('**/v1/submissions', (route) => route.abort());
      await signUp(page, true);
      await page.waitForSelector('[data-standing=unconfirmed]');
    },
  },
  {
    name: 'account-saved',
    path: '/account.html',
    ready: choicesReady,
    async act(page) {
      await signUp(page, true);
      await page.waitForSelector('[data-standing=saved]');
    },
  },
  {
    name: 'account-created',
    path: '/account.html',
    ready: choicesReady,
    async act(page) {
      await signUp(page, false);
      await page.waitForURL('**/account');
    },
  },
  { name: 'quote-request', path: '/quote-request.html' },
  { name: 'business-contact', path: '/business-contact.html' },
  { name: 'policy', path: '/policy.html', ready: 'accord-notice .accord-items' },
  { name: 'partners', path: '/partners.html', ready: 'main' },
  { name: 'loyalty-terms', path: '/loyalty-terms.html', ready: 'main' },
  { name: 'loyalty-card', path: '/loyalty-card.html' },
  { name: 'loyalty-card-en', path: '/loyalty-card.html?lang=en' },
  {
    name: 'loyalty-card-notice',
    path: '/loyalty-card.html',
    act: (page) => page.click('.accord-more summary'),
  },
  { name: 'loyalty-card-filled', path: '/loyalty-card.html', act: fill },
  {
    name: 'loyalty-card-errors',
    path: '/loyalty-card.html',
    async act(page) {
      await page.fill('[name=email]', 'zoe');
      await page.check('[name="choice:offers:sms:own"]');
      await send(page);
      await page.waitForSelector('.accord-summary');
    },
  },
  {
    name: 'loyalty-card-sending',
    path: '/loyalty-card.html',
    async act(page) {
      await page.route('**/v1/submissions', () => {});
      await fill(page);
      await send(page);
      await page.waitForSelector('[data-state=sending]');
    },
  },
  {
    name: 'loyalty-card-kept',
    path: '/loyalty-card.html',
    expectsErrors: true,
    async act(page) {
      await page.route('**/v1/submissions', (route) => route.abort());
      await fill(page);
      await send(page);
      await page.waitForSelector('[data-state=kept]');
    },
  },
  {
    name: 'loyalty-card-refused',
    path: '/loyalty-card.html',
    expectsErrors: true,
    async act(page) {
      await page.route('**/v1/submissions', (route) =>
        route.fulfill({ status: 422, contentType: 'application/problem+json', body: '{"detail":"…"}' }),
      );
      await fill(page);
      await send(page);
      await page.waitForSelector('[data-state=refused]');
    },
  },
  {
    name: 'loyalty-card-saved',
    path: '/loyalty-card.html',
    async act(page) {
      await fill(page);
      await send(page);
      await page.waitForSelector('.accord-outcome[data-state=saved]');
    },
  },
  {
    name: 'proof',
    path: '/loyalty-card.html',
    async act(page) {
      await fill(page);
      await send(page);
      await page.goto(await page.getAttribute('.accord-proof', 'href'));
    },
  },
  { name: 'choices', path: '/loyalty-card.html', act: openChoices },
  {
    name: 'choices-stopped',
    path: '/loyalty-card.html',
    async act(page) {
      await openChoices(page);
      await page.click('[name=refuse]');
      await page.waitForSelector('.accord-said');
    },
  },
  {
    name: 'choices-asked-again',
    path: '/loyalty-card.html',
    async act(page) {
      await openChoices(page);
      await page.click('[name=choice]');
      await page.waitForSelector('.accord-again');
    },
  },
  {
    name: 'loyalty-card-flagged',
    path: '/loyalty-card.html',
    expectsErrors: true,
    async act(page) {
      // Somebody changed a sentence on its way: the receiver keeps it and counts nothing.
      await page.route('**/v1/submissions', async (route) => {
        const body = route.request().postData().replace('Oui, ', 'Oui bien sûr, ');
        await route.continue({ postData: body });
      });
      await fill(page);
      await send(page);
      await page.waitForSelector('.accord-outcome[data-state=flagged]');
    },
  },
  {
    name: 'loyalty-card-failed',
    path: '/loyalty-card.html',
    expectsErrors: true,
    ready: '.accord-failure',
    before: (page) =>
      page.route('**/forms/loyalty-card', (route) => route.fulfill({ status: 500, body: '' })),
  },
].filter(({ name }) => name.includes(options.only));

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function startDemo() {
  if (!existsSync(join(root, 'dist/cdn/accord.js'))) {
    spawnSync('npm', ['run', '-s', 'build:cdn'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'accord-screenshots-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/serve.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), ACCORD_DATA: data },
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) break;
    if (tries > 100 || child.exitCode !== null) throw new Error('The demo did not start.');
    await sleep(100);
  }
  return {
    url,
    stop() {
      child.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const complaints = [];

async function take(browser, url, shot, width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const name = `${shot.name}-${width}-${scheme}`;
  const complain = (text) => complaints.push(`${name}: ${text}`);
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !shot.expectsErrors) complain(message.text());
  });
  try {
    await shot.before?.(page);
    await page.goto(url + shot.path);
    await page.waitForSelector(shot.ready ?? 'form.accord');
    await shot.act?.(page);
    await page.waitForTimeout(100);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) complain(`${overflow} px wider than the window`);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  } catch (error) {
    complain(error.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

function writeIndex() {
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const figures = pictures.map(
    (name) =>
      `<figure><a href="${name}"><img src="${name}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`,
  );
  const style =
    'body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:1rem}img{width:220px;border:1px solid #999}';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`,
  );
  return pictures.length;
}

if (!options.only) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const { origin, ...launch } = await findChromium();
const browser = await chromium.launch(launch);
try {
  for (const shot of shots) {
    for (const width of widths) {
      for (const scheme of schemes) await take(browser, demo.url, shot, width, scheme);
    }
  }
} finally {
  await browser.close();
  demo.stop();
}
console.log(`${writeIndex()} pictures in screenshots/, taken with Chromium (${origin})`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
