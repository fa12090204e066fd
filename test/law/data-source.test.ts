import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeSource, LawError, proofLevels, ruleOn, sourceKinds } from '../../src/law/index.js';

const day = '2026-11-24';
const judge = (kind: string, proof: string, lastContact?: string, date = day) => {
  const { isUsable, reason, ruleId, tellBy } = judgeSource(
    'FR',
    { kind, proof, ...(lastContact !== undefined && { lastContact }) } as Parameters<typeof judgeSource>[1],
    date,
  );
  return `${isUsable ? 'yes' : `no ${reason}`} ${ruleId} ${tellBy ?? '-'}`;
};

test('an owner learns which files may not be used, and by which rule', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['customers', 'none', 'yes CV01 -'],
    ['prospects', 'none', 'yes CV01 -'],
    ['bought', 'none', 'no consents-unproven CV15 -'],
    ['bought', 'contract', 'no consents-unproven CV15 -'],
    ['bought', 'each', 'yes IN15 2026-12-24'],
    ['partner', 'contract', 'no transfer-unproven PA1 -'],
    ['partner', 'each', 'yes IN15 2026-12-24'],
    ['public', 'each', 'no freely-accessible DS01 -'],
    ['unknown', 'each', 'no no-relation IN15 -'],
  ];
  for (const [kind, proof, expected] of cases) assert.equal(judge(kind, proof), expected, `${kind} ${proof}`);
});

test('data of somebody who was last in contact three years ago is too old from the day after', () => {
  assert.equal(judge('prospects', 'each', '2023-11-24'), 'yes CV01 -');
  assert.equal(judge('prospects', 'each', '2023-11-23'), 'no too-old RT01 -');
  assert.equal(judge('customers', 'none', '2023-11-23'), 'no too-old RT02 -');
  assert.equal(judge('bought', 'each', '2023-11-23'), 'no too-old RT01 -');
});

test('the rules of files hold since the GDPR does, and each that is named is in force on that day', () => {
  assert.equal(judge('bought', 'none', undefined, '2018-05-24'), 'yes IN15 2018-06-24');
  assert.equal(judge('bought', 'none', undefined, '2018-05-25'), 'no consents-unproven CV15 -');
  for (const kind of sourceKinds)
    for (const proof of proofLevels)
      assert.ok(ruleOn('FR', judgeSource('FR', { kind, proof }, day).ruleId, day));
});

test('an origin that is not known is refused with what is accepted', () => {
  assert.throws(() => judge('found', 'none'), LawError);
  assert.throws(() => judge('bought', 'sure'), /proof: "sure" is unknown; accepted: each, contract, none\./);
});
