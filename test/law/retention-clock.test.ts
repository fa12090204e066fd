import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endOfFinancialYear,
  leavesOn,
  planArchive,
  planCallProof,
  planLeaving,
  planWaiting,
  type RetentionFacts,
} from '../../src/law/index.js';

const silent: RetentionFacts = {
  collectedOn: '2024-02-29',
  heardOn: '2024-02-29',
  activeOn: null,
  endedOn: null,
  contractFrom: null,
  contractUntil: null,
  accountOn: null,
  invoicedOn: null,
};
const benchmark = { jurisdiction: 'FR', isAskedAsCustomer: false };
const yearly = { jurisdiction: 'FR', yearEnd: '12-31' };
const untilOf = (facts: Partial<RetentionFacts>, told: readonly { months: number; after: string }[] = []) => {
  const leaving = planLeaving({ ...silent, ...facts }, told, benchmark);
  return leaving && `${leaving.ruleId} ${leaving.until}`;
};

// Written by hand: what happened, and the rule and last day that follow.
const lives: readonly (readonly [string, Partial<RetentionFacts>, string | null])[] = [
  ['a prospect who never came back', {}, 'RT01 2027-02-28'],
  ['a prospect who clicked since', { heardOn: '2025-06-30' }, 'RT01 2028-06-30'],
  ['a customer, from their last purchase', { activeOn: '2025-01-31' }, 'RT02 2028-01-31'],
  ['a customer who closed their card', { activeOn: '2025-01-31', endedOn: '2025-03-10' }, 'RT02 2028-03-10'],
  [
    'a customer who came back after closing it',
    { endedOn: '2025-03-10', activeOn: '2025-09-01' },
    'RT02 2028-09-01',
  ],
  ['one who signed up again after closing it', { endedOn: '2024-01-10' }, 'RT02 2027-02-28'],
  ['one whose contract runs', { contractFrom: '2024-05-01', activeOn: '2024-05-01' }, null],
  [
    'one whose contract has ended',
    { contractFrom: '2024-05-01', contractUntil: '2026-04-30' },
    'RT02 2029-04-30',
  ],
  ['one with a new contract', { contractFrom: '2026-05-01', contractUntil: '2026-04-30' }, null],
  ['an account that nobody uses', { accountOn: '2024-02-29' }, 'RT03 2026-02-28'],
  ['an account that was used', { accountOn: '2024-02-29', activeOn: '2025-08-31' }, 'RT03 2027-08-31'],
];

for (const [who, facts, expected] of lives)
  test(`a DPO reads when somebody leaves: ${who}`, () => assert.equal(untilOf(facts), expected));

test('what a person was told binds, the longest of it last, and accounting is not part of it', () => {
  const card = { months: 24, after: 'last-contact' };
  assert.equal(untilOf({}, [card]), 'RT01 2026-02-28');
  assert.equal(untilOf({}, [card, { months: 12, after: 'collection' }]), 'RT01 2026-02-28');
  assert.equal(
    untilOf({ heardOn: '2024-09-01' }, [{ months: 36, after: 'collection' }, card]),
    'RT01 2027-02-28',
  );
  assert.equal(untilOf({}, [card, { months: 120, after: 'end-of-financial-year' }]), 'RT01 2026-02-28');
  const ended = { activeOn: '2024-05-01', endedOn: '2024-06-30' };
  assert.equal(untilOf(ended, [{ months: 12, after: 'end-of-relationship' }]), 'RT02 2025-06-30');
});

test('invoices stay ten years from the end of their financial year, a contract five from its end', () => {
  assert.deepEqual(planArchive({ ...silent, invoicedOn: '2026-03-01' }, yearly), [
    { kind: 'accounting', ruleId: 'RT05', until: '2036-12-31' },
  ]);
  const inJune = { ...yearly, yearEnd: '06-30' };
  assert.deepEqual(
    planArchive({ ...silent, invoicedOn: '2026-07-01', contractUntil: '2026-08-31' }, inJune),
    [
      { kind: 'accounting', ruleId: 'RT05', until: '2037-06-30' },
      { kind: 'contract', ruleId: 'RT04', until: '2031-08-31' },
    ],
  );
  assert.deepEqual(planArchive(silent, yearly), []);
  assert.equal(endOfFinancialYear('2026-06-30', '06-30'), '2026-06-30');
});

test('the proof of a consent to calls stays three years from its collection, and a yes waits thirty days', () => {
  assert.deepEqual(planCallProof('2026-08-11', 'FR'), {
    kind: 'phone-consent-proof',
    ruleId: 'RT08',
    until: '2029-08-11',
  });
  assert.equal(planWaiting('2026-11-01', 'FR').until, '2026-12-01');
});

test('who is asked whether they want to stay has thirty days to answer, however late they were asked', () => {
  const leaving = planLeaving(silent, [], benchmark);
  assert.ok(leaving);
  assert.equal(leavesOn(leaving, null), '2027-03-01');
  assert.equal(leavesOn(leaving, '2027-01-30'), '2027-03-01');
  assert.equal(leavesOn(leaving, '2027-02-20'), '2027-03-22');
});

test('a jurisdiction that the book does not know gives no day', () => {
  assert.throws(() => planLeaving(silent, [], { jurisdiction: 'XX', isAskedAsCustomer: false }), {
    name: 'LawError',
  });
});
