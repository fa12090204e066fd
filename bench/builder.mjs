// `npm run bench:builder`: how long the builder's preview takes from a key to what is painted, in a real browser. Prints figures and never
// fails on one: a shared machine's milliseconds mean little.
//   --keys 200   keys typed into each field
//   --json       all figures as JSON
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findChromium } from '../scripts/browser.mjs';
import { buildOnce } from '../scripts/build-once.mjs';
import { median, quantile } from './lib/statistics.mjs';

register();
const { createReceiver } = await import('../src/server/index.ts');

const { values: options } = parseArgs({
  options: { keys: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } },
});
const keys = Number(options.keys);
if (!Number.isInteger(keys) || keys < 10) {
  console.error(`--keys: got "${options.keys}"; a whole number from 10 is accepted.`);
  process.exit(2);
}
await buildOnce(['console']);

const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
mkdirSync(join(folder, 'forms'));
const { app, ownerToken } = await createReceiver({
  dataFolder: join(folder, 'data'),
  keysFolder: join(folder, 'keys'),
  formsFolder: join(folder, 'forms'),
  publicUrl: 'http://localhost',
  rateLimit: 0,
});
await app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${app.server.address().port}`;
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });

/** Runs in the page: notes each key, when its work is done, when the frame with it was painted, and whether the preview had followed. */
function watchKeys() {
  const noted = [];
  addEventListener(
    'input',
    (event) => {
      // After the page's own listeners, which are further down.
      const at = event.timeStamp;
      const done = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => {
          const painted = performance.now() - at;
          const shown = document.querySelector('form-preview iframe').contentDocument.body.innerText;
          const text = event.target.value.trim();
          noted.push({ work: done - at, painted, isThere: shown.includes(text) });
        });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    },
    // Bubbling: what the builder does on its way up is done.
    false,
  );
  window.benchNoted = noted;
}

async function measure(template, path, text) {
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}/console/forms`);
  await page.locator('#token').fill(ownerToken);
  await page.locator('form button').click();
  await page.locator('console-forms button.main').click();
  await page.locator(`[data-template="${template}"]`).click();
  const field = page.locator(`[data-path="${path}"] input`).first();
  await field.waitFor();
  for (const [place, value] of [
    ['/controller/name', 'Boulangerie du Port'],
    ['/controller/address', '2 quai de la Fosse, 44000 Nantes, France'],
    ['/controller/email', 'bonjour@port.example'],
  ])
    if (place !== path) await page.locator(`[data-path="${place}"] input`).fill(value);
  await page.waitForTimeout(1000);
  await page.evaluate(watchKeys);
  await field.focus();
  // A word that grows and is taken back: a name of 200 letters is nobody's.
  for (let typed = 0; typed < keys;) {
    for (const letter of text) {
      if (typed++ >= keys) break;
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(40 + Math.random() * 60);
    }
    await field.fill('');
  }
  const noted = await page.evaluate(() => window.benchNoted);
  await page.close();
  // Whatever emptied the field was no key.
  return noted.filter(({ isThere }) => isThere);
}

/** What the browser and this machine take by themselves: a field, and its text in another document. */
async function measureFloor() {
  const page = await browser.newPage();
  await page.setContent('<input autofocus><form-preview><iframe></iframe></form-preview>');
  await page.evaluate(() => {
    const { body } = document.querySelector('iframe').contentDocument;
    document
      .querySelector('input')
      .addEventListener('input', ({ target }) => (body.textContent = target.value));
  });
  await page.evaluate(watchKeys);
  await page.focus('input');
  for (let typed = 0; typed < keys; typed++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(40 + Math.random() * 60);
  }
  const noted = await page.evaluate(() => window.benchNoted);
  await page.close();
  return noted;
}

const round = (value) => Math.round(value * 10) / 10;
const describe = (noted) =>
  Object.fromEntries(
    ['work', 'painted'].map((name) => {
      const values = noted.map((one) => one[name]);
      return [name, { median: round(median(values)), p99: round(quantile(values, 0.99)) }];
    }),
  );

const fields = [
  ['newsletter', '/title', 'La lettre du jardin'],
  ['loyalty-card', '/title', 'La carte du port'],
  ['loyalty-card', '/controller/name', 'Boulangerie du Port'],
];
const floor = await measureFloor();
const results = [{ template: 'nothing', path: '(the floor)', keys: floor.length, ...describe(floor) }];
for (const [template, path, text] of fields) {
  const noted = await measure(template, path, text);
  results.push({ template, path, keys: noted.length, ...describe(noted) });
}
const version = browser.version();
await browser.close();
await app.close();
rmSync(folder, { recursive: true, force: true });

if (options.json) console.log(JSON.stringify({ version, results }, null, 2));
else {
  console.log(
    `Chromium ${version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}. Milliseconds from the key.`,
  );
  for (const { template, path, keys: count, work, painted } of results)
    console.log(
      `${template.padEnd(13)} ${path.padEnd(17)} ${String(count).padStart(4)} keys: worked ${work.median} (p99 ${work.p99}), painted ${painted.median} (p99 ${painted.p99})`,
    );
}
