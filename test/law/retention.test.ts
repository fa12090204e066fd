import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retentionKinds, type RetentionKind, retentionLimit } from '../../src/law/index.js';

// Written by hand: rule, months, days, legal minimum in months, counted from.
const limits: Record<RetentionKind, readonly [string, number | null, number | null, number | null, string]> =
  {
    prospect: ['RT01', 36, null, null, 'last-contact'],
    customer: ['RT02', 36, null, null, 'end-of-relationship'],
    account: ['RT03', 24, null, null, 'last-activity'],
    contract: ['RT04', 60, null, null, 'end-of-contract'],
    accounting: ['RT05', 120, null, null, 'end-of-financial-year'],
    objection: ['RT06', null, null, 36, 'objection'],
    'consent-proof': ['RT07', 60, null, null, 'end-of-consent'],
    'phone-consent-proof': ['RT08', 36, null, 36, 'collection'],
    'identity-document': ['RT11', 0, null, null, 'check'],
    'payment-card': ['RT12', 0, null, null, 'last-payment'],
    'double-opt-in': ['RT15', null, 30, null, 'request'],
  };

for (const kind of retentionKinds) {
  test(`a DPO reads how long to keep: ${kind}`, () => {
    const limit = retentionLimit('FR', kind);
    const { ruleId, months, days, minimumMonths, startsAt } = limit;
    assert.deepEqual([ruleId, months, days, minimumMonths, startsAt], limits[kind]);
    assert.ok(limit.source);
  });
}

test('a DPO is told which figures a lawyer must confirm', () => {
  assert.deepEqual(
    retentionKinds.filter((kind) => retentionLimit('FR', kind).mustConfirm),
    ['consent-proof', 'identity-document'],
  );
});

test('a kind that the book does not know is refused', () => {
  for (const kind of ['cookies', undefined, '']) {
    const expected = { name: 'LawError', code: 'unknown-value', message: /accepted: prospect, customer/ };
    assert.throws(() => retentionLimit('FR', kind as RetentionKind), expected);
  }
});
