// `npm run bench:loader`: a form that the classic loader puts into a page, beside the plain tag, on a page whose plug-in runs
// scripts 300 ms after the page is there, and on one that leaves them alone. Prints ratios and never fails on one.
//   --rounds 10   visits of each, in another order every round, each in a fresh browser context
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findChromium } from '../scripts/browser.mjs';
import { serve } from './lib/server.mjs';
import { median, ratios, shuffled } from './lib/statistics.mjs';
import { visit } from './lib/visit.mjs';

register();
const { parseConfig } = await import('../src/config/index.ts');
const { planForm, presentForm } = await import('../src/form/index.ts');
const { wordingOf, wordsOf } = await import('../src/messages/wording-of.ts');
const { serveForm } = await import('../src/form/serve-form.ts');
const { calendarDateIn } = await import('../src/law/index.ts');

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds: got "${options.rounds}"; a whole number from 1 is accepted.`);
  process.exit(2);
}

const cdn = fileURLToPath(new URL('../dist/cdn', import.meta.url));
const config = readFileSync(new URL('../demo/forms/loyalty-card.json', import.meta.url), 'utf8');
const parsed = parseConfig(JSON.parse(config));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const date = calendarDateIn(new Date(), 'Europe/Paris');
const presented = presentForm(planForm(parsed.config, { date }), wordingOf('fr'));
const served = JSON.stringify(serveForm(parsed.config, presented, wordsOf('fr', false)));

const page = (tag, place, isDelayed) => ({
  text: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Carte</title><link rel="icon" href="data:,">
${isDelayed ? '' : `<script ${tag}></script>`}</head><body><h1>Boulangerie</h1>${place}
${
  isDelayed
    ? `<script>addEventListener('load', () => setTimeout(() => { const script = document.createElement('script');
      ${tag.includes('module') ? "script.type = 'module';" : ''} script.src = '${/src="([^"]+)"/.exec(tag)[1]}'; document.body.append(script); }, 300));</script>`
    : ''
}</body></html>`,
});
const ways = {
  'the plain tag': [
    'type="module" src="/accord/accord.js"',
    '<accord-form config="/forms/loyalty-card"></accord-form>',
  ],
  'the loader': ['src="/accord/loader.js"', '<div data-accord-form="/forms/loyalty-card"></div>'],
};
const subjects = [false, true].flatMap((isDelayed) =>
  Object.entries(ways).map(([name, [tag, place]], index) => ({
    name: `${name}, ${isDelayed ? 'delayed' : 'as it is pasted'}`,
    path: `/${index}-${isDelayed}.html`,
    file: page(tag, place, isDelayed),
  })),
);
const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);
const { url, close } = await serve({
  ...Object.fromEntries(subjects.map(({ path, file }) => [path, file])),
  '/forms/loyalty-card': { text: served },
  ...Object.fromEntries(scripts.map((name) => [`/accord/${name}`, { text: readFileSync(join(cdn, name)) }])),
});

const { origin: _, ...launch } = await findChromium();
const browser = await chromium.launch(launch);
const measured = new Map(subjects.map(({ name }) => [name, []]));
try {
  await visit(browser, url + subjects[0].path, 1);
  for (let round = 0; round < rounds; round++)
    for (const { name, path } of shuffled(subjects, round + 1))
      measured.get(name).push((await visit(browser, url + path, 1)).ready);
} finally {
  await browser.close();
  close();
}
for (const [index, { name }] of subjects.entries()) {
  const times = measured.get(name);
  const { median: ratio, low, high } = ratios(times, measured.get(subjects[index - (index % 2)].name));
  console.log(
    `${name}: usable after ${median(times).toFixed(0)} ms, ${ratio.toFixed(2)} x the plain tag (${low.toFixed(2)} to ${high.toFixed(2)})`,
  );
}
console.log(`${rounds} rounds, load ${loadavg()[0].toFixed(1)}`);
