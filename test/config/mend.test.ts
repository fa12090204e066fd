import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyMend, checkForm, mendForm, parseConfig } from '../../src/config/index.js';
import { makeForm } from '../../src/config/templates/index.js';
import { warnings } from './advice-cases.js';
import { errors } from './error-cases.js';
import { today } from './finding-case.js';
import { carefulForm, change, formWith } from './form.js';

test('what puts a finding right makes it go, and brings no more errors', () => {
  let mended = 0;
  for (const { wrong, on = today, code, path } of [...errors, ...warnings]) {
    const form = formWith(wrong);
    const before = checkForm(form, on);
    const finding = before.findings.find(
      (one) => one.code === code && (one.path === path || path === undefined),
    );
    if (!finding?.mend) continue;
    mended++;
    const after = checkForm(applyMend(form, finding.mend), on);
    assert.deepEqual(after.problems, [], code);
    // Where one channel goes, the next stands in its place.
    const name = (one: typeof finding) => JSON.stringify([one.code, one.path, one.values]);
    assert.ok(!after.findings.some((one) => name(one) === name(finding)), code);
    const count = (findings: typeof after.findings) =>
      findings.filter(({ level }) => level === 'error').length;
    assert.ok(count(after.findings) <= count(before.findings), code);
  }
  assert.ok(mended >= 12, String(mended));
});

/** What comes out of the file is looked at without a schema. */
type Json = Readonly<Record<string, unknown>>;

const mends: readonly [wrong: string, form: unknown, mended: (form: Json) => unknown, right: unknown][] = [
  [
    'a language that is no list',
    change(carefulForm(), 'languages', 'fr'),
    (form) => form['languages'],
    ['fr', 'en'],
  ],
  ['no languages', change(carefulForm(), 'languages', undefined), (form) => form['languages'], ['fr', 'en']],
  ['"B2C"', change(carefulForm(), 'audience', 'B2C'), (form) => form['audience'], 'consumer'],
  ['"France"', change(carefulForm(), 'jurisdiction', 'France'), (form) => form['jurisdiction'], 'FR'],
  ['a short version', change(carefulForm(), 'version', 'v2.1'), (form) => form['version'], '2.1.0'],
  [
    'an address in clear',
    change(carefulForm(), 'endpoint', 'http://shop.example/a'),
    (form) => form['endpoint'],
    'https://shop.example/a',
  ],
  ['a number in quotes', change(carefulForm(), 'minimumAge', '15'), (form) => form['minimumAge'], 15],
  [
    'a channel twice',
    change(carefulForm(), 'marketing/channels', ['email', 'mail', 'phone']),
    (form) => (form['marketing'] as { channels: unknown }).channels,
    ['email', 'phone'],
  ],
  [
    'a colour without its sign',
    change(carefulForm(), 'theme', { accent: '06c' }),
    (form) => form['theme'],
    undefined,
  ],
  [
    'an origin with a path',
    change(carefulForm(), 'origins', ['https://shop.example/']),
    (form) => form['origins'],
    ['https://shop.example'],
  ],
];

for (const [wrong, form, mended, right] of mends)
  test(`${wrong} has one right answer, which is put in`, () => {
    const { json } = mendForm(form, today);
    if (right === undefined) return assert.deepEqual(mended(json as Json), { accent: '#0066cc' });
    assert.deepEqual(mended(json as Json), right);
    assert.ok(parseConfig(json).ok);
  });

test('where two keys may have been meant, or the place is taken, the owner chooses', () => {
  for (const form of [
    { ...(carefulForm() as object), country: 'FR' },
    change(carefulForm(), 'fields/0/tilte', 'x'),
    change(carefulForm(), 'audience', 'everybody'),
    change(carefulForm(), 'partners/list/date', '04/05/2026'),
  ])
    assert.equal(mendForm(form, today).count, 0, JSON.stringify(form).slice(0, 80));
});

test('a short form is put right in its own words, over what its template says', () => {
  const short = {
    ...makeForm({
      template: 'loyalty-card',
      name: 'Le Jardin SARL',
      email: 'a@jardin.example',
      address: '3 rue des Carmes, Nantes',
      languages: ['fr'],
      channels: ['email', 'phone'],
      goods: 'plantes et graines',
    }),
    sector: 'press',
    purposes: [{ id: 'offers', retention: { months: 60, after: 'last-contact' } }],
    fields: [{ id: 'phone', required: true }],
  };
  const { findings } = checkForm(short, today);
  const told = findings.map(({ code, written, path, mend }) => [code, written ?? path, mend]);
  assert.deepEqual(told.find(([code]) => code === 'retention-too-long')?.slice(1), [
    '/purposes/0/retention/months',
    [{ op: 'add', path: '/purposes/0/retention/months', value: 36 }],
  ]);
  assert.deepEqual(told.find(([code]) => code === 'mandatory-without-need')?.slice(1), [
    '/fields/0/required',
    [{ op: 'remove', path: '/fields/0/required' }],
  ]);
  const { json } = mendForm(short, today);
  assert.deepEqual(
    checkForm(json, today).findings.filter(({ level }) => level === 'error'),
    [],
  );
});

test('a mend keeps the order of the file, and never writes where nothing can be written', () => {
  const json = { b: 1, a: [1, 2, 3], c: { d: 1 } };
  const after = applyMend(json, [
    { op: 'move', from: '/b', path: '/z' },
    { op: 'remove', path: '/a/1' },
    { op: 'add', path: '/a/-', value: 9 },
    { op: 'remove', path: '/nowhere/0' },
    { op: 'add', path: '/c/d/e', value: 1 },
    { op: 'add', path: '/__proto__/polluted', value: 1 },
  ]);
  assert.equal(JSON.stringify(after), '{"z":1,"a":[1,3,9],"c":{"d":1},"__proto__":{"polluted":1}}');
  assert.equal(({} as { polluted?: 1 }).polluted, undefined);
  assert.deepEqual(json, { b: 1, a: [1, 2, 3], c: { d: 1 } });
});
