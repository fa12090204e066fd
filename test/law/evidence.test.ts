import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aQuestion } from './a-question.js';
import {
  regimeFor,
  certaintyOf,
  evidenceOf,
  leastSure,
  lowestEvidence,
  ruleOn,
  rulebook,
} from '../../src/law/index.js';

const day = '2026-11-29';

test('an answer is no surer than the least sure of its rules', () => {
  assert.equal(leastSure(['A', 'C', 'B']), 'C');
  assert.equal(leastSure([]), 'A');
  assert.equal(lowestEvidence('FR', ['FR-M04', 'FR-P01'], day), 'B');
  assert.equal(lowestEvidence('FR', ['FR-M04', 'FR-P15b'], day), 'UNVERIFIED');
});

test('a rule that rests on others carries what they have to confirm', () => {
  assert.deepEqual(ruleOn('FR', 'FR-M11', day).restsOn, ['FR-P06', 'FR-P08']);
  assert.equal(ruleOn('FR', 'FR-M11', day).mustConfirm, undefined);
  assert.deepEqual(certaintyOf('FR', ['FR-M11'], day), { evidence: 'B', mustConfirm: true });
  assert.deepEqual(certaintyOf('FR', ['FR-M11'], '2026-08-10'), { evidence: 'B', mustConfirm: false });
});

test('a rule is as sure as it was on the day asked about', () => {
  assert.equal(evidenceOf('FR', 'FR-M17', '2026-04-13'), 'UNVERIFIED');
  assert.equal(evidenceOf('FR', 'FR-M17', '2026-04-14'), 'B');
  assert.equal(ruleOn('FR', 'FR-M11', '2026-08-10').until, '2026-08-10');
  assert.equal(ruleOn('FR', 'OP13', '2020-01-01').from, '2026-08-11', 'the next to come');
  assert.throws(() => evidenceOf('FR', 'FR-M99', day), { name: 'LawError', code: 'unknown-value' });
  assert.throws(() => evidenceOf('XX', 'FR-M01', day), { name: 'LawError', code: 'unknown-jurisdiction' });
});

test('no rule rests on one that is not in the book, nor is told beside one', () => {
  const ids = new Set(rulebook('FR').map(({ id }) => id));
  for (const { id, restsOn = [], beside = [] } of rulebook('FR'))
    for (const other of [...restsOn, ...beside]) assert.ok(ids.has(other) && other !== id, `${id}: ${other}`);
});

// Corrections of readings, by hand: rule, level, whether a lawyer should look.
const levels: readonly (readonly [string, string, boolean])[] = [
  ['FR-P12', 'B', true],
  ['FR-P12b', 'B', false],
  ['FR-P13', 'C', true],
  ['FR-P06b', 'B', true],
  ['FR-P15b', 'UNVERIFIED', false],
  ['FR-S01', 'B', false],
  ['FR-S03', 'C', true],
  ['RT02', 'C', false],
  ['CV03', 'B', false],
  ['CV12', 'B', false],
  ['CV13', 'C', false],
  ['CV15', 'C', false],
  ['SO1', 'C', false],
  ['CI1', 'B', false],
  ['WB1', 'C', false],
  ['AI1', 'C', false],
  ['AC1', 'C', false],
  ['FRL', 'B', false],
  ['D662', 'UNVERIFIED', false],
  ['PX1', 'C', false],
  ['FR-P04', 'B', true],
  ['FR-P05', 'B', false],
  ['NC1', 'UNVERIFIED', false],
  ['FR-D7b', 'C', false],
];
for (const [id, evidence, mustConfirm] of levels)
  test(`an auditor reads how far ${id} was read: ${evidence}`, () => {
    assert.deepEqual(certaintyOf('FR', [id], day), { evidence, mustConfirm });
  });

test('what contests the decree on calls is told beside the answer, since the day it is contested', () => {
  const call = (date: string) => regimeFor(aQuestion({ channel: 'phone' }), date).note ?? '';
  assert.match(call('2026-09-23'), /Décret 2026-662 .* is contested/);
  assert.doesNotMatch(call('2026-09-22'), /contested/);
  assert.equal(regimeFor(aQuestion({ channel: 'phone' }), day).evidence, 'B', 'it changes no evidence');
});

test('what held for older addresses is told beside the measure of e-mails', () => {
  const note = regimeFor(aQuestion({ act: 'open-tracking' }), day).note ?? '';
  assert.match(note, /Addresses collected before 14 April 2026/);
});

test('an answer to a phone question is to be confirmed as the mentions are, and others are not', () => {
  assert.equal(regimeFor(aQuestion({ channel: 'phone' }), day).mustConfirm, true);
  assert.equal(regimeFor(aQuestion({ channel: 'phone' }), '2026-08-10').mustConfirm, false);
  assert.equal(regimeFor(aQuestion({ channel: 'email' }), day).mustConfirm, false);
});
