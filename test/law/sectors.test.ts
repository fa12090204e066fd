import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Medium, type Question, regimeFor, type Sector } from '../../src/law/index.js';
import { aQuestion } from './a-question.js';

// Written by hand: sector, channel, rule, the first day of the ban.
const bans: readonly [Sector, Medium, string, string, string][] = [
  ['energy-renovation', 'phone', 'FR-S01', '2020-07-25', '2020-07-26'],
  ['energy-renovation', 'automated-call', 'FR-S01', '2020-07-25', '2020-07-26'],
  ['energy-renovation', 'email', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['energy-renovation', 'sms', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['energy-renovation', 'social-message', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['home-adaptation', 'phone', 'FR-S02', '2025-06-30', '2025-07-01'],
  ['home-adaptation', 'automated-call', 'FR-S02', '2025-06-30', '2025-07-01'],
  ['home-adaptation', 'email', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['home-adaptation', 'sms', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['home-adaptation', 'social-message', 'FR-S03', '2025-06-30', '2025-07-01'],
  ['training-account', 'phone', 'FR-S05', '2022-12-20', '2022-12-21'],
  ['training-account', 'email', 'FR-S05', '2022-12-20', '2022-12-21'],
  ['training-account', 'sms', 'FR-S05', '2022-12-20', '2022-12-21'],
  ['training-account', 'social-message', 'FR-S05', '2022-12-20', '2022-12-21'],
  ['training-account', 'automated-call', 'FR-S05', '2022-12-20', '2022-12-21'],
];

const fallsToMatrix = (question: Question, date: string) =>
  assert.deepEqual(regimeFor(question, date), regimeFor({ ...question, sector: 'general' }, date));

for (const [sector, channel, ruleId, eve, first] of bans) {
  test(`no consent lets anyone sell ${sector} to a consumer by ${channel} from ${first}`, () => {
    for (const changes of [{}, { relationship: 'customer' }, { party: 'acme' }] as const) {
      const question = aQuestion({ sector, channel, ...changes });
      fallsToMatrix(question, eve);
      for (const date of [first, '2026-11-23']) {
        const ruling = regimeFor(question, date);
        assert.deepEqual([ruling.regime, ruling.ruleId, ruling.requires], ['prohibited', ruleId, []]);
      }
    }
    const running = { sector, channel, relationship: 'running-contract' } as const;
    const partner = aQuestion({ ...running, party: 'acme', aboutContract: true });
    assert.equal(regimeFor(partner, first).regime, 'prohibited');
    assert.equal(regimeFor(aQuestion(running), first).regime, 'prohibited', 'not about the contract');
  });

  test(`a running contract lets the business itself reach its ${sector} client by ${channel}`, () => {
    const question = aQuestion({ sector, channel, relationship: 'running-contract', aboutContract: true });
    if (channel !== 'phone') return fallsToMatrix(question, '2026-11-23');
    const ruling = regimeFor(question, first);
    assert.deepEqual([ruling.regime, ruling.ruleId], ['exempt', ruleId]);
    assert.ok(ruling.requires.includes('object-of-running-contract'));
    assert.equal(ruling.requires.includes('calling-hours'), first >= '2023-03-01');
    assert.ok(regimeFor(question, '2026-11-23').requires.includes('calling-hours'));
  });
}

test('a renovator may still write by post to a consumer who did not object', () => {
  for (const sector of ['energy-renovation', 'home-adaptation'] as const) {
    const ruling = regimeFor(aQuestion({ sector, channel: 'post' }), '2026-11-23');
    assert.deepEqual([ruling.regime, ruling.ruleId, ruling.evidence], ['opt-out', 'FR-S04', 'UNVERIFIED']);
    fallsToMatrix(aQuestion({ sector, channel: 'fax' }), '2026-11-23');
  }
});

test('the bans about homes leave businesses under the normal rules', () => {
  for (const sector of ['energy-renovation', 'home-adaptation'] as const) {
    for (const audience of ['professional', 'organisation'] as const) {
      for (const channel of ['phone', 'email', 'sms', 'automated-call'] as const) {
        fallsToMatrix(aQuestion({ sector, audience, channel, strictB2B: true }), '2026-11-23');
      }
    }
  }
});

test('the holder of a training account is protected at work too, an organisation is not one', () => {
  for (const channel of ['phone', 'email', 'sms', 'automated-call', 'social-message'] as const) {
    const holder = aQuestion({ sector: 'training-account', audience: 'professional', channel });
    assert.equal(regimeFor(holder, '2022-12-21').ruleId, 'FR-S05');
    assert.equal(regimeFor(holder, '2022-12-21').regime, 'prohibited');
    fallsToMatrix({ ...holder, audience: 'organisation' }, '2026-11-23');
  }
  const running = aQuestion({
    sector: 'training-account',
    audience: 'professional',
    channel: 'phone',
    relationship: 'running-contract',
    aboutContract: true,
  });
  assert.deepEqual(regimeFor(running, '2026-11-23').requires, ['object-of-running-contract']);
});

test('the ban on messages about homes is shown as one to confirm', () => {
  assert.equal(regimeFor(aQuestion({ sector: 'home-adaptation' }), '2026-11-23').mustConfirm, true);
});

test('a charity raises funds from people who did not object, its partner needs consent', () => {
  for (const audience of ['consumer', 'professional'] as const) {
    for (const channel of ['email', 'sms', 'automated-call'] as const) {
      const question = aQuestion({ sector: 'charity', audience, channel });
      assert.equal(regimeFor(question, '2026-11-23').ruleId, 'FR-S08');
      assert.equal(regimeFor(question, '2026-11-23').regime, 'opt-out');
      fallsToMatrix({ ...question, party: 'acme' }, '2026-11-23');
    }
  }
  const call = regimeFor(aQuestion({ sector: 'charity', channel: 'phone' }), '2026-11-23');
  assert.deepEqual([call.regime, call.ruleId, call.mustConfirm], ['opt-out', 'FR-S08', true]);
  fallsToMatrix(aQuestion({ sector: 'charity', channel: 'phone', audience: 'professional' }), '2026-11-23');
  fallsToMatrix(aQuestion({ sector: 'charity', channel: 'post' }), '2026-11-23');
});
