// `npm run bench:choices`: how long until choices can be used in a form that is already there, beside a script without any
// library that fetches the same words, resolved, and draws them. The clock starts at the page's first byte.
//   --rounds 12   visits of each, in another order every round, each in a fresh browser context
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findChromium } from '../scripts/browser.mjs';
import { serve } from './lib/server.mjs';
import { median, quantile, shuffled } from './lib/statistics.mjs';
import { visit } from './lib/visit.mjs';

register();
const { parseConfig } = await import('../src/config/index.ts');
const { planForm, presentForm, choicesOf } = await import('../src/form/index.ts');
const { presentChoicesOnly } = await import('../src/form/present-choices.ts');
const { wordingOf, wordsOf } = await import('../src/messages/wording-of.ts');
const { mappableFieldsOf, serveForm } = await import('../src/form/serve-form.ts');
const { choicesWordsOf } = await import('../src/messages/choices-words.ts');
const { drawAhead } = await import('../src/server/submit/plain/draw-ahead.ts');
const { carryChoices, understand } = await import('../src/server/submit/plain/carry-choices.ts');
const { makeDerivations } = await import('../src/server/forms/derive.ts');
const { calendarDateIn } = await import('../src/law/index.ts');

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '12' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
const config = readFileSync(join(root, 'demo/forms/account.json'), 'utf8');
const date = calendarDateIn(new Date(), 'Europe/Paris');
const parsed = parseConfig(JSON.parse(config));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const whole = presentForm(planForm(parsed.config, { date }), wordingOf('fr'));
const presentation = presentChoicesOnly(whole, ['firstName', 'email', 'phone'], choicesWordsOf('fr'));

const page = (head, inside) => ({
  text: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Compte</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; max-width: 48rem; margin: 2rem auto }
accord-choices:not([data-drawn]), #choices { display: block; min-height: 70rem }</style>${head}</head>
<body><h1>Librairie</h1><form action="/account" method="post"><p><label>Prénom <input name="prenom"></label></p>
<p><label>E-mail <input name="mail" type="email"></label></p><p><label>Tél. <input name="tel"></label></p>
${inside}<button>Créer</button></form></body></html>`,
});

const element = (inside) =>
  `<accord-choices config="/forms/account" first-name="prenom" email="mail" phone="tel">${inside}</accord-choices>`;
const ahead = drawAhead(presentation, wordingOf('fr'));
const served = serveForm(parsed.config, presentation, wordsOf('fr', true), mappableFieldsOf(whole));

const form = { config: parsed.config, content: config, digest: '' };
const { derive } = makeDerivations();
const carried = carryChoices(derive, understand(derive, form, date, {}));
const holder = readFileSync(join(root, 'dist/forms/choices.js'), 'utf8');

const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);
const subjects = [
  { name: 'plain JS', path: '/floor.html' },
  { name: 'accord-choices', path: '/choices.html' },
  { name: 'the form’s own script', path: '/carried.html' },
  { name: 'printed ahead', path: '/ahead.html' },
];
const { url, close } = await serve({
  '/floor.html': page('<script type="module" src="/floor.js"></script>', '<div id="choices"></div>'),
  '/choices.html': page('<script type="module" src="/accord.js"></script>', element('')),
  '/carried.html': page('<script type="module" src="/forms/account/choices.js"></script>', element('')),
  '/ahead.html': page(
    '<link rel="stylesheet" href="/accord.css"><script type="module" src="/accord.js"></script>',
    element(ahead),
  ),
  '/accord.css': { text: readFileSync(join(cdn, 'accord.css')) },
  '/floor.js': { text: readFileSync(join(root, 'bench/lib/choices-floor.js')) },
  '/presentation.json': { text: JSON.stringify(presentation) },
  '/forms/account': { text: JSON.stringify(served) },
  '/forms/account/choices.js': { text: `const carried=${JSON.stringify(carried)};\n${holder}` },
  ...Object.fromEntries(
    scripts.flatMap((name) =>
      ['/', '/accord/'].map((folder) => [folder + name, { text: readFileSync(join(cdn, name)) }]),
    ),
  ),
});
const boxes = choicesOf(presentation).reduce((sum, { control }) => sum + (control === 'yes-no' ? 2 : 1), 0);
const controls = 3 + boxes + 2;

const { origin, ...launch } = await findChromium();
const browser = await chromium.launch(launch);
const [floor, ...others] = subjects.map(({ name }) => name);
const visits = Object.fromEntries(subjects.map(({ name }) => [name, []]));
try {
  for (const { path } of subjects) await visit(browser, url + path, controls);
  for (let round = 0; round < Number(options.rounds); round++)
    for (const { name, path } of shuffled(subjects, round + 1))
      visits[name].push(await visit(browser, url + path, controls));
} finally {
  await browser.close();
  close();
}
const all = (name, key) => visits[name].map((one) => one[key]);
const ratios = (name, key) => all(name, key).map((value, round) => value / visits[floor][round][key]);
console.log(`Chromium (${origin}), rounds: ${options.rounds}`);
console.log(`${floor}: ready after ${median(all(floor, 'ready')).toFixed(0)} ms`);
for (const name of others) {
  console.log(`${name}: ready after ${median(all(name, 'ready')).toFixed(0)} ms`);
  for (const key of ['ready', 'painted', 'cpu']) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios(name, key), part).toFixed(2));
    console.log(`  ${key.padEnd(8)}${middle} x ${floor} (${low} to ${high})`);
  }
  console.log(`  shift   ${Math.max(...all(name, 'shift')).toFixed(3)} at most`);
}
