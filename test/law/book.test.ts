import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  addDays,
  channels,
  isWithin,
  jurisdictions,
  media,
  parseCalendarDate,
  ruleById,
  rulebook,
  ruleOn,
  rulebookVersion,
} from '../../src/law/index.js';
import { readingOf } from '../../src/law/reading.js';
import { regimeRows } from '../../src/law/registry.js';

const rules = rulebook('FR');
const numbered = (prefix: string, count: number, width: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(width, '0')}`);

test('an auditor finds every numbered rule of the French book', () => {
  const expected = [
    ...numbered('FR-D', 9, 1),
    ...numbered('FR-M', 17, 2),
    ...numbered('FR-P', 25, 2),
    ...numbered('FR-S', 9, 2),
    ...numbered('FR-A', 5, 1),
    ...numbered('CV', 18, 2),
    ...numbered('PA', 10, 1),
    ...numbered('MI', 5, 1),
    ...numbered('IN', 17, 2),
    // Those that an answer on contacting somebody names.
    'OP03',
    'OP04',
    'OP09',
    'OP11',
    'OP12',
    'OP13',
    ...numbered('RT', 15, 2),
    // Readings that came later, and other laws.
    'FR-D7b',
    'FR-P06b',
    'FR-P12b',
    'FR-P15b',
    'SO1',
    'PX1',
    'D662',
    'AI1',
    'AC1',
    'CI1',
    'FRL',
    'NC1',
    'WB1',
    'DS01',
  ];
  assert.deepEqual([...new Set(rules.map((rule) => rule.id))].toSorted(), expected.toSorted());
});

test('an auditor finds a source, a level and real dates on every rule, and never two rules for one day', () => {
  for (const rule of rules) {
    assert.ok(rule.title && rule.source, rule.id);
    assert.match(rule.evidence, /^(A|B|C|UNVERIFIED)$/);
    for (const date of [rule.from, rule.until]) if (date !== null) parseCalendarDate(date);
    assert.ok((rule.from ?? '') <= (rule.until ?? '9999'), rule.id);
    const others = rules.filter((each) => each.id === rule.id && each !== rule);
    for (const other of others) {
      assert.notEqual(other.from, rule.from, `${rule.id} twice`);
      assert.ok(rule.from === null || !isWithin(rule.from, other.from, other.until), `${rule.id} overlaps`);
    }
  }
});

test('a German rule quoted for comparison does not pass for French law', () => {
  assert.deepEqual(
    rules.filter((rule) => rule.jurisdiction !== 'FR').map((rule) => [rule.id, rule.jurisdiction]),
    [['RT10', 'DE']],
  );
});

test('every answer of the regimes lies within a rule of the book on its first and last day', () => {
  for (const row of regimeRows.FR) {
    for (const day of [row.from, row.until]) {
      if (day === undefined) continue;
      const isKnown = rules.some((rule) => rule.id === row.id && isWithin(day, rule.from, rule.until));
      assert.ok(isKnown, `${row.id} on ${day}`);
    }
    const read = readingOf('FR', row, row.from ?? row.until ?? '2026-11-23');
    assert.ok(read.source, row.id);
    if (read.evidence === 'UNVERIFIED' || read.mustConfirm)
      assert.ok(read.note ?? /^(reading|no )/.test(read.source), row.id);
  }
});

test('a reader of an old id gets its latest version, and an unknown id is refused', () => {
  assert.equal(ruleById('FR', 'FR-M11').from, '2026-08-11');
  assert.equal(ruleById('FR', 'FR-P06').mustConfirm, true);
  assert.throws(() => ruleById('FR', 'FR-M99'), { name: 'LawError', code: 'unknown-value' });
});

test('a record can name the edition of the book', () => {
  assert.equal(rulebookVersion, 'FR-2026-11-29');
  assert.deepEqual(jurisdictions, ['FR']);
});

test('a form may ask about six channels, all of them known media', () => {
  assert.deepEqual(media.slice(0, channels.length), channels);
  assert.deepEqual(media.slice(channels.length), ['social-message', 'push']);
});

test('a rule stands in one place: no line of the regimes repeats what its rule says', () => {
  for (const row of regimeRows.FR) {
    const rule = ruleOn('FR', row.id, row.from ?? row.until ?? '2026-11-23');
    for (const part of ['source', 'note'] as const)
      assert.ok(row[part] === undefined || row[part] !== rule[part], `${row.id}: ${part}`);
    const isRead = row.evidence !== undefined && row.evidence !== rule.evidence;
    assert.equal(row.evidence !== undefined, isRead, `${row.id}: evidence`);
    assert.equal(
      row.source !== undefined,
      isRead,
      `${row.id}: a source of its own goes with another evidence`,
    );
  }
});

test('a day of the law is written once, and an eve is the day before', async () => {
  const folder = new URL('../../src/law/fr/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    if (file !== 'days.ts') assert.doesNotMatch(text, /(from|until): '/, file);
  }
  const days: Readonly<Record<string, string>> = await import('../../src/law/fr/days.js');
  const written = Object.values(days);
  assert.equal(new Set(written).size, written.length);
  for (const [name, day] of Object.entries(days)) {
    parseCalendarDate(day);
    const first = days[name.replace(/Eve$/, '')] ?? '';
    if (name.endsWith('Eve')) assert.equal(day, addDays(first, -1), name);
  }
});
