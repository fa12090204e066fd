import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  channels,
  isWithin,
  jurisdictions,
  media,
  parseCalendarDate,
  ruleById,
  rulebook,
  rulebookVersion,
} from '../../src/law/index.js';
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
    ...['OP03', 'OP04', 'OP09', 'OP11', 'OP12', 'OP13'],
    ...numbered('RT', 15, 2),
    // Readings that came later, and other laws.
    ...['FR-D7b', 'FR-P06b', 'FR-P12b', 'FR-P15b', 'SO1', 'PX1', 'D662'],
    ...['AI1', 'AC1', 'CI1', 'FRL', 'NC1', 'WB1'],
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
  for (const row of regimeRows.FR.flat()) {
    for (const day of [row.from, row.until]) {
      if (day === undefined) continue;
      const isKnown = rules.some((rule) => rule.id === row.id && isWithin(day, rule.from, rule.until));
      assert.ok(isKnown, `${row.id} on ${day}`);
    }
    assert.ok(rules.some((rule) => rule.id === row.id));
    if (row.evidence === 'UNVERIFIED' || row.mustConfirm)
      assert.ok(row.note ?? /^(reading|no )/.test(row.source));
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
