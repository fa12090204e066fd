import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './blocks.js';

const file = 'docs/fact-sheet.md';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read(file);
/** The rows of its tables, without their heads. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| The sheet says') && !line.startsWith('| -'));

/** What a heading is reached by on the sites that draw these pages. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);

test('whoever follows a link of the fact sheet’s page finds what it names', () => {
  const links = linksIn(page);
  assert.ok(links.length > 30, String(links.length));
  for (const link of links) {
    const [path = '', anchor] = link.split('#');
    assert.doesNotMatch(link, /^https?:/, 'only what is in the product');
    const target = join(dirname(file), path);
    assert.ok(existsSync(join(root, target)), link);
    if (anchor !== undefined) assert.ok(anchorsOf(target).includes(anchor), link);
  }
});

test('each sentence of the fact sheet has its place, with what shows it', () => {
  assert.ok(rows.length > 40, String(rows.length));
  for (const row of rows) {
    const [, sentence = '', place = ''] = row.split('|').map((cell) => cell.trim());
    assert.ok(sentence.length > 10 && place.length > 10, row);
    assert.ok(linksIn(place).length > 0 || place.includes('npm start'), `no link: ${sentence}`);
  }
});

test('every command that the page names is one', () => {
  const source = read('src/cli/run-command.ts');
  const named = [...page.matchAll(/`accord ([a-z]+)/g)].map(([, name = '']) => name);
  assert.ok(named.length > 5);
  for (const name of named) assert.match(source, new RegExp(`^ {4}${name}: async`, 'm'), name);
});

test('every rule that the page names is in the book', () => {
  const rules = [...page.matchAll(/\b((?:FR-M|RT|PA|DS|CV)\d+)\b/g)].map(([, rule = '']) => rule);
  assert.ok(rules.length > 5);
  const law = ['matrix-rules', 'matrix', 'retention', 'partners', 'data-sources', 'consent-validity', 'rules']
    .map((name) => read(`src/law/fr/${name}.ts`))
    .join('\n');
  for (const rule of rules) assert.ok(law.includes(rule), rule);
});
