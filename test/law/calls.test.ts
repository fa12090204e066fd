import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneConsentPeriod, phoneMentions, regimeFor } from '../../src/law/index.js';
import { aQuestion } from './a-question.js';

const aCall = (changes = {}) => aQuestion({ channel: 'phone', ...changes });

test('a shop may not phone a consumer who said nothing, from 11 August 2026', () => {
  const before = regimeFor(aCall(), '2026-08-10');
  assert.deepEqual([before.regime, before.until], ['opt-out', '2026-08-10']);
  assert.ok(before.requires.includes('bloctel-screening'));
  const after = regimeFor(aCall(), '2026-08-11');
  assert.deepEqual([after.regime, after.from, after.until], ['opt-in', '2026-08-11', null]);
  assert.deepEqual([...after.requires].toSorted(), [
    'calling-hours',
    'expires-within-365-days',
    'five-mentions',
    'named-sender',
    'proof-3-years',
    'separate-question',
    'withdrawal',
    'yes-or-no',
  ]);
});

test('a shop minds calling hours from 1 March 2023, not before', () => {
  assert.ok(!regimeFor(aCall(), '2023-02-28').requires.includes('calling-hours'));
  assert.ok(regimeFor(aCall(), '2023-03-01').requires.includes('calling-hours'));
});

test('a consumer is asked by name for each partner who would call', () => {
  assert.ok(regimeFor(aCall({ party: 'acme' }), '2026-08-11').requires.includes('named-partners'));
});

test('a finished purchase does not let the shop call again', () => {
  assert.equal(regimeFor(aCall({ relationship: 'customer' }), '2026-08-11').regime, 'opt-in');
});

const running = { relationship: 'running-contract', aboutContract: true } as const;

test('a running contract lets the business call about it, within hours, and only the business', () => {
  const own = regimeFor(aCall(running), '2026-08-11');
  assert.deepEqual([own.regime, own.ruleId, own.mustConfirm], ['exempt', 'FR-P04', true]);
  assert.deepEqual(own.requires, ['object-of-running-contract', 'calling-hours']);
  const partner = regimeFor(aCall({ ...running, party: 'acme' }), '2026-08-11');
  assert.deepEqual([partner.regime, partner.ruleId], ['opt-in', 'FR-M11']);
});

test('an offer that has nothing to do with the running contract, or nobody says so, takes a consent', () => {
  for (const aboutContract of [undefined, false]) {
    const question = {
      ...aCall({ relationship: 'running-contract' }),
      ...(aboutContract === false && { aboutContract }),
    };
    assert.deepEqual(
      [regimeFor(question, '2026-08-11').regime, regimeFor(question, '2026-08-11').ruleId],
      ['opt-in', 'FR-M11'],
    );
    assert.equal(regimeFor(question, '2026-08-10').regime, 'opt-out');
  }
  assert.equal(
    regimeFor(aCall({ relationship: 'customer', aboutContract: true }), '2026-08-11').regime,
    'opt-in',
  );
});

test('an auditor of older calls finds the exceptions of their time: the running contract since 2020, the press always', () => {
  const at = (changes: object, date: string) => {
    const { regime, ruleId, requires } = regimeFor(aCall(changes), date);
    return [regime, ruleId, requires.includes('calling-hours')];
  };
  assert.deepEqual(at(running, '2020-07-25'), ['opt-out', 'FR-M11', false]);
  assert.deepEqual(at(running, '2020-07-26'), ['exempt', 'FR-P04', false]);
  assert.deepEqual(at(running, '2023-03-01'), ['exempt', 'FR-P04', true]);
  assert.deepEqual(at(running, '2026-08-10'), ['exempt', 'FR-P04', true]);
  assert.deepEqual(at({ sector: 'press' }, '2018-05-25'), ['exempt', 'FR-P05', false]);
  assert.deepEqual(at({ sector: 'press' }, '2026-08-10'), ['exempt', 'FR-P05', true]);
  assert.deepEqual(at({ sector: 'press', party: 'acme' }, '2026-08-10'), ['opt-out', 'FR-M11', true]);
});

test('a newspaper may call without consent, a partner of it may not', () => {
  const own = regimeFor(aCall({ sector: 'press' }), '2026-08-11');
  assert.deepEqual([own.regime, own.ruleId, own.requires], ['exempt', 'FR-P05', ['calling-hours']]);
  assert.equal(regimeFor(aCall({ sector: 'press', party: 'acme' }), '2026-08-11').regime, 'opt-in');
});

const asked = (sector: 'energy-renovation' | 'home-adaptation' | 'general', date: string) =>
  regimeFor(aCall({ act: 'requested-call', sector }), date);

test('a person who asked to be called back is called back, banned sector or not', () => {
  for (const sector of ['energy-renovation', 'home-adaptation'] as const) {
    assert.deepEqual(
      [asked(sector, '2026-08-11').ruleId, asked(sector, '2026-08-11').evidence],
      ['FR-P12', 'B'],
    );
    assert.deepEqual(
      [asked(sector, '2026-08-10').ruleId, asked(sector, '2026-08-10').regime],
      ['FR-P13', 'exempt'],
    );
  }
  const elsewhere = asked('general', '2026-08-11');
  assert.deepEqual(
    [elsewhere.regime, elsewhere.ruleId, elsewhere.evidence, elsewhere.mustConfirm, elsewhere.requires],
    ['exempt', 'FR-P13', 'C', true, ['proof-3-years']],
  );
});

test('asking for a call opens neither e-mail nor a call by somebody else', () => {
  assert.deepEqual(
    regimeFor(aQuestion({ act: 'requested-call' }), '2026-11-23'),
    regimeFor(aQuestion(), '2026-11-23'),
  );
  assert.equal(regimeFor(aCall({ act: 'requested-call', party: 'acme' }), '2026-11-23').regime, 'opt-in');
});

test('a person is asked apart whether opening an e-mail may be tracked', () => {
  for (const audience of ['consumer', 'professional', 'organisation'] as const) {
    for (const date of ['2020-01-01', '2026-04-13', '2026-04-14', '2026-11-23']) {
      const ruling = regimeFor(aQuestion({ audience, act: 'open-tracking', relationship: 'customer' }), date);
      assert.deepEqual([ruling.regime, ruling.ruleId], ['opt-in', 'FR-M17']);
      assert.equal(ruling.evidence, date < '2026-04-14' ? 'UNVERIFIED' : 'B');
    }
  }
  const sms = aQuestion({ channel: 'sms', act: 'open-tracking' });
  assert.equal(regimeFor(sms, '2026-11-23').ruleId, 'FR-M04');
});

test('a survey that sells nothing is not marketing', () => {
  const ruling = regimeFor(aCall({ act: 'survey', sector: 'energy-renovation' }), '2026-11-23');
  assert.deepEqual([ruling.regime, ruling.ruleId, ruling.evidence], ['exempt', 'FR-S09', 'C']);
});

test('a phone consent dies on the chosen day, 365 days after collection at the latest', () => {
  assert.deepEqual(phoneConsentPeriod('2026-11-23'), { from: '2026-11-23', until: '2027-11-23' });
  assert.deepEqual(phoneConsentPeriod('2027-11-23'), { from: '2027-11-23', until: '2028-11-22' });
  assert.equal(phoneConsentPeriod('2026-11-23', '2026-12-31').until, '2026-12-31');
  assert.equal(phoneConsentPeriod('2026-11-23', '2030-01-01').until, '2027-11-23');
  assert.equal(phoneConsentPeriod('2026-11-23', '2026-11-23').until, '2026-11-23');
  const refused = { name: 'LawError', code: 'invalid-date' };
  assert.throws(() => phoneConsentPeriod('2026-11-23', '2026-11-22'), refused);
  assert.throws(() => phoneConsentPeriod('2026-02-30'), refused);
});

test('a request to phone says five things', () => {
  assert.deepEqual(phoneMentions, ['identity', 'proposal', 'period', 'withdrawal', 'proof-access']);
});
