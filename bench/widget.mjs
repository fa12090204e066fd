// `npm run bench`: what the loyalty form costs a page, beside the same form in plain HTML, which is the least a browser
// can do. Prints figures and never fails on one: compare ratios, a shared machine's milliseconds mean little.
//   --rounds 10   visits of each, in another order every round, each in a fresh browser context
//   --json        everything that was measured, as JSON
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findChromium } from '../scripts/browser.mjs';
import { serve } from './lib/server.mjs';
import { printReport } from './lib/report.mjs';
import { shuffled } from './lib/statistics.mjs';
import { visit } from './lib/visit.mjs';

register();
const { parseConfig } = await import('../src/config/index.ts');
const { fieldsOf, planForm, presentForm } = await import('../src/form/index.ts');
const { wordingOf, wordsOf } = await import('../src/messages/wording-of.ts');
const { serveForm } = await import('../src/form/serve-form.ts');
const { calendarDateIn } = await import('../src/law/index.ts');
const { drawFloor } = await import('./lib/floor.mjs');

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds: got "${options.rounds}"; a whole number from 1 is accepted.`);
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
if (!existsSync(join(cdn, 'accord.js'))) {
  const { status } = spawnSync('npm', ['run', '-s', 'build:cdn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'));
const config = readFileSync(join(root, 'demo/forms/loyalty-card.json'), 'utf8');
const date = calendarDateIn(new Date(), 'Europe/Paris');
const parsed = parseConfig(JSON.parse(config));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const presented = presentForm(planForm(parsed.config, { date }), wordingOf('fr'));
const floor = presentFloor();
// A field that comes with a choice is not in the page before.
const controls = floor.controls - fieldsOf(presented).filter(({ stands }) => stands === 'choice').length;
const served = JSON.stringify(serveForm(parsed.config, presented, wordsOf('fr', false)));

const page = ({ head, body }) => ({
  text: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Carte</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }</style>
${head}</head><body><h1>Boulangerie</h1>${body}<p>Ouvert du mardi au dimanche.</p></body></html>`,
});
const widget = (address) =>
  page({
    head: '<script type="module" src="/accord.js"></script>',
    body: `<accord-form config="${address}"></accord-form>`,
  });

const subjects = [
  { name: 'plain HTML', path: '/floor.html' },
  // A receiver presents the form; a file is checked and presented in the page.
  { name: 'from a receiver', path: '/served.html' },
  { name: 'from a file', path: '/file.html' },
];
const { url, close } = await serve({
  '/floor.html': page(floor),
  '/served.html': widget('/forms/loyalty-card'),
  '/file.html': widget('/loyalty-card.json'),
  '/forms/loyalty-card': { text: served },
  '/loyalty-card.json': { text: config },
  ...Object.fromEntries(scripts.map((name) => [`/${name}`, { text: readFileSync(join(cdn, name)) }])),
});

const { origin, ...launch } = await findChromium();
const browser = await chromium.launch(launch);
const measured = new Map(subjects.map(({ name }) => [name, []]));
try {
  // The first page of a new browser pays for start-up that is nobody's.
  await visit(browser, url + subjects[0].path, controls);
  for (let round = 0; round < rounds; round++) {
    for (const { name, path } of shuffled(subjects, round + 1)) {
      measured.get(name).push(await visit(browser, url + path, controls));
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
} finally {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const version = browser.version();
  await browser.close();
  close();
  const bytes = scripts.map(weigh);
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim(),
    load: loadavg()[0],
    node: process.version,
  };
  const result = {
    date,
    browser: `${version} (${origin})`,
    machine,
    rounds,
    bytes,
    samples: Object.fromEntries(measured),
  };
  if (options.json) console.log(JSON.stringify(result, null, 2));
  else printReport(result, subjects[0].name);
}

function presentFloor() {
  const drawn = drawFloor(presented);
  return { ...drawn, controls: drawn.body.match(/<input/g).length };
}

function weigh(name) {
  const bytes = readFileSync(join(cdn, name));
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}
