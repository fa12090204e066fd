import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accord } from '../cli/accord.js';
import { root } from './blocks.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** First cells of a table's rows, as far as they are code. */
const cells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code!).toSorted();
const between = (text: string, start: RegExp, end: RegExp): string => {
  const from = text.search(start);
  assert.ok(from >= 0, String(start));
  const rest = text.slice(from);
  const to = rest.search(end);
  return to < 0 ? rest : rest.slice(0, to);
};
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!);

test('whoever meets an error code in the page finds it explained, and no other is', () => {
  const reasons = quoted(between(read('src/delivery/post.ts'), /export type RefusalReason/, /;/));
  const codes = quoted(between(read('src/elements/first-events.ts'), /export type AccordErrorCode/, /;/));
  assert.ok(reasons.length > 3 && codes.length > 15);
  const [inPage = ''] = read('docs/errors.md').split('## What the receiver answers');
  assert.deepEqual(cells(inPage), [...codes, ...reasons.map((reason) => `refused-${reason}`)].toSorted());
});

test('whoever gets a problem from the receiver finds its code explained, and no other is', () => {
  const titles = between(read('src/server/http/problem.ts'), /const titles = \{/, /\} as const/);
  const codes = [...titles.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, code]) => code!);
  assert.ok(codes.length > 15);
  const [, rest = ''] = read('docs/errors.md').split('## What the receiver answers');
  const [answered = ''] = rest.split(/^## /m);
  assert.deepEqual(cells(answered), codes.toSorted());
});

test('the tables of events and properties name all there are, with the defaults as they are', () => {
  const reference = read('docs/reference.md');
  const classes = ['first-events', 'events'].map((file) => read(`src/elements/${file}.ts`)).join();
  const events = [...classes.matchAll(/super\('(accord-[a-z]+)'/g)].map(([, name]) => name!);
  assert.deepEqual(cells(between(reference, /## Events/, /## Looks/)), events.toSorted());
  const properties = [
    ...read('src/elements/accord-form.ts').matchAll(/@cssproperty \[(--[a-z-]+)=(.+?)\] - /g),
  ].map(([, name, value]) => ({ name: name!, value: value! }));
  const looks = between(reference, /## Looks/, /## Strict/);
  assert.deepEqual(cells(looks), properties.map(({ name }) => name).toSorted());
  for (const { name, value } of properties.filter((one) => one.name !== '--accord-danger'))
    assert.ok(
      looks.split('\n').some((line) => line.includes(`\`${name}\``) && line.includes(`\`${value}\``)),
      `${name}: ${value}`,
    );
});

test('whoever is told that a form is long finds what each code means, and no other', () => {
  const codes = quoted(between(read('src/config/checks/problem.ts'), /\/\/ How long a form is/, /\]/));
  assert.ok(codes.length > 8);
  const table = between(read('docs/reference.md'), /## How long a form is/, /\n## (?!How)/);
  assert.deepEqual(cells(table), codes.toSorted());
});

test('whoever asks whether somebody may be contacted finds every reason explained, and no other', () => {
  const law = read('src/law/may-contact.ts');
  const reasons = [
    ...quoted(between(law, /export type Permission/, /;/)),
    ...quoted(between(law, /export type Obstacle/, /;/)),
    ...quoted(between(read('src/cli/outcome.ts'), /export type Outcome/, /;/)),
  ];
  assert.ok(reasons.length > 20);
  const table = between(read('docs/reference.md'), /## Answers to/, /\n## (?!Answers)/);
  assert.deepEqual(cells(table), reasons.toSorted());
});

test('whoever watches a receiver finds every metric explained, and no other is', () => {
  const named = [...read('src/server/http/prometheus.ts').matchAll(/'(accord_[a-z_]+)'/g)].map(
    ([, name]) => name!,
  );
  assert.ok(named.length > 10);
  const section = between(read('docs/operate.md'), /## Metrics/, /\n## (?!Metrics)/);
  const told = [...section.matchAll(/accord_[a-z_]+/g)].map(([name]) => name);
  assert.deepEqual([...new Set(told)].toSorted(), named.toSorted());
});

test('whoever is told why there is no time stamp finds each reason explained, in words too, and no other', () => {
  const faults = quoted(between(read('src/timestamp/fault.ts'), /export type TimestampFault/, /;/));
  const ofAsking = quoted(read('src/server/outbound/time/ask-authority.ts')).filter((one) =>
    one.startsWith('time-'),
  );
  const reasons = [...faults.map((fault) => `time-${fault}`), ...ofAsking].toSorted();
  assert.ok(reasons.length > 14);
  assert.deepEqual(cells(between(read('docs/time.md'), /## When it gives none/, /\n## (?!When)/)), reasons);
  for (const language of ['fr', 'en', 'es']) {
    const problems = between(read(`src/messages/${language}.ts`), / ECONNREFUSED:/, /\n {2}\}/);
    const told = [...problems.matchAll(/^ +'(time-[a-z-]+)': /gm)];
    assert.deepEqual(told.map(([, name]) => name!).toSorted(), reasons);
  }
});

test('whoever sets up a receiver finds every setting explained, with its variable, and no other is', async () => {
  const { out } = await accord(['serve', '--help']);
  const options = out.replaceAll(/\n {10,}/g, ' ').split('\n');
  const known = options.flatMap((line) => {
    const [, flag, variable] = /^ +(--[a-z-]+) <.*env: ([A-Z_]+)\)/.exec(line) ?? [];
    return flag && variable ? [`${flag} ${variable}`] : [];
  });
  assert.ok(known.length > 15);
  const table = between(read('docs/operate.md'), /## Settings/, /\n## (?!Settings)/);
  const told = [...table.matchAll(/^\| `(--[a-z-]+)` +\| `([A-Z_]+)`/gm)].map(
    ([, flag, variable]) => `${flag} ${variable}`,
  );
  assert.deepEqual(told.toSorted(), known.toSorted());
});

test('whoever is told that two forms contradict each other finds what the code means, and no other', () => {
  const codes = quoted(
    between(read('src/config/checks/problem.ts'), /export const contradictionCodes/, /\]/),
  );
  assert.ok(codes.length > 10);
  const table = between(read('docs/notice.md'), /## Where forms contradict/, /\n## (?!Where)/);
  const named = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!),
  );
  assert.deepEqual(named.toSorted(), codes.toSorted());
});
