// Fails when what a page has to download outgrows its budget. Sizes are bytes after gzip -9; kB = 1000 bytes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { languages } from '../dist/npm/messages/languages.js';
import { wordsOf } from '../dist/npm/messages/wording-of.js';

const cdn = 'dist/cdn';
const entry = join(cdn, 'accord.js');
// What a receiver puts before the choices of a form.
const carrying = 'dist/forms/choices.js';
const problems = [];

if (!existsSync(entry)) {
  console.error(`budget: ${entry} is not there; run "npm run build:cdn" first.`);
  process.exit(1);
}

const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(cdn, name));
const locales = scripts.filter((path) => dirname(path) === join(cdn, 'locales'));
const atStart = loadedAtStart(entry);

// A receiver's form brings along what the element says, in one language.
const words = languages.map((language) => Buffer.from(JSON.stringify(wordsOf(language, false))));
measure('widget', atStart, 20_000 - Math.max(...words.map(zipped)));
measure('early', [carrying], 7_600);
// Before everything else on pages that others wrote, also on those without a form.
const loader = join(cdn, 'loader.js');
measure('loader', [loader], 2_000);
for (const path of locales) measure('locale', [path], 6_000);
// What keeps and sends answers comes once the form is painted. A name apart: with its sentences it is more than one file.
const isOutbox = (path) => /\/outbox-[\w-]{8}\.js$/.test(path);
for (const path of scripts.filter(isOutbox)) measure('outbox', [path], 5_500);
// A tablet fetches it once: HPKE and QR codes are two thirds of it.
const isCounter = (path) => /\/counter-[\w-]{8}\.js$/.test(path);
for (const path of scripts.filter(isCounter)) measure('counter', [path], 20_000);
for (const path of scripts) {
  if (isOutbox(path) || isCounter(path)) continue;
  if (path !== loader && !atStart.includes(path) && !locales.includes(path)) measure('part', [path]);
  if (/consent|cookie/i.test(path)) problems.push(`${path}: content blockers stop files named like this`);
}

for (const problem of problems) console.error(`budget: ${problem}`);
process.exit(problems.length ? 1 : 0);

// The entry and every chunk that it imports statically: moving code into a chunk must not hide it.
function loadedAtStart(path, found = []) {
  if (found.includes(path)) return found;
  found.push(path);
  const source = readFileSync(path, 'utf8');
  for (const [, from] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
    loadedAtStart(join(dirname(path), from), found);
  }
  return found;
}

function zipped(file) {
  return gzipSync(file, { level: 9 }).length;
}

function measure(kind, paths, limit) {
  const files = paths.map((path) => readFileSync(path));
  const sum = (size) => files.reduce((total, file) => total + size(file), 0);
  const gzip = sum(zipped);
  const figures = [
    `${sum((file) => file.length)} raw`,
    `${gzip} gzip${limit ? ` of ${limit}` : ''}`,
    `${sum((file) => brotliCompressSync(file).length)} brotli`,
  ];
  console.log(`${kind.padEnd(7)}${paths.join(' + ')}: ${figures.join(', ')}`);
  if (limit && gzip > limit) problems.push(`${paths.join(' + ')}: ${gzip - limit} bytes over ${limit}`);
}
