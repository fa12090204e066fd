import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  audiences,
  type Audience,
  media,
  type Medium,
  type Question,
  regimeFor,
} from '../../src/law/index.js';
import { aQuestion } from './a-question.js';

const day = '2026-11-23';

// Written by hand from the law, not from the data: own prospect, own customer, partner, then the rule.
const IN = 'opt-in';
const SOFT = 'soft-opt-in';
const OUT = 'opt-out';
type Cells = readonly [prospect: string, customer: string, partner: string, ruleId: string];
const table: Record<Audience, Record<Medium, Cells>> = {
  consumer: {
    email: [IN, SOFT, IN, 'FR-M01'],
    sms: [IN, SOFT, IN, 'FR-M04'],
    'automated-call': [IN, IN, IN, 'FR-M07'],
    fax: [IN, IN, IN, 'FR-M09'],
    phone: [IN, IN, IN, 'FR-M11'],
    post: [OUT, OUT, OUT, 'FR-M13'],
    'social-message': [IN, IN, IN, 'FR-M14'],
    push: [IN, IN, IN, 'FR-M16'],
  },
  professional: {
    email: [OUT, OUT, IN, 'FR-M02'],
    sms: [OUT, OUT, IN, 'FR-M05'],
    'automated-call': [OUT, OUT, IN, 'FR-M08'],
    fax: [IN, IN, IN, 'FR-M09'],
    phone: [OUT, OUT, OUT, 'FR-M12'],
    post: [OUT, OUT, OUT, 'FR-M13'],
    'social-message': [OUT, OUT, IN, 'FR-M15'],
    push: [IN, IN, IN, 'FR-M16'],
  },
  organisation: {
    email: [OUT, OUT, OUT, 'FR-M03'],
    sms: [OUT, OUT, IN, 'FR-M05'],
    'automated-call': [OUT, OUT, IN, 'FR-M08'],
    fax: [OUT, OUT, OUT, 'FR-M10'],
    phone: [OUT, OUT, OUT, 'FR-M12'],
    post: [OUT, OUT, OUT, 'FR-M13'],
    'social-message': [OUT, OUT, IN, 'FR-M15'],
    push: [IN, IN, IN, 'FR-M16'],
  },
};

const rows: readonly [string, Partial<Question>][] = [
  ['a business that does not know them yet', { relationship: 'prospect' }],
  ['a business they bought from', { relationship: 'customer' }],
  ['a partner', { party: 'acme' }],
];

for (const audience of audiences) {
  for (const channel of media) {
    const cells = table[audience][channel];
    rows.forEach(([who, changes], column) => {
      test(`${who} reaches a ${audience} by ${channel}: ${cells[column]}`, () => {
        const ruling = regimeFor(aQuestion({ audience, channel, ...changes }), day);
        assert.deepEqual([ruling.regime, ruling.ruleId], [cells[column], cells[3]]);
      });
    });
  }
}

test('a running contract counts as a purchase on every channel but phone', () => {
  for (const audience of audiences) {
    for (const channel of media.filter((each) => each !== 'phone')) {
      const running = regimeFor(aQuestion({ audience, channel, relationship: 'running-contract' }), day);
      assert.deepEqual(running, regimeFor(aQuestion({ audience, channel, relationship: 'customer' }), day));
    }
  }
});

test('a customer is asked again before e-mails about other kinds of goods', () => {
  for (const channel of ['email', 'sms'] as const) {
    const question = aQuestion({ channel, relationship: 'customer', similarGoods: false });
    assert.equal(regimeFor(question, day).regime, 'opt-in');
  }
});

test('a professional is asked before messages that have nothing to do with the job', () => {
  for (const channel of ['email', 'sms', 'automated-call', 'social-message'] as const) {
    for (const relationship of ['prospect', 'customer'] as const) {
      const question = aQuestion({ audience: 'professional', channel, relationship, relatedToJob: false });
      assert.equal(regimeFor(question, day).regime, 'opt-in', channel);
    }
  }
  assert.equal(
    regimeFor(aQuestion({ audience: 'organisation', relatedToJob: false }), day).regime,
    'opt-out',
  );
});

test('a strict site owner gives professionals the consumer rules on electronic channels, and there only', () => {
  const ask = (changes: Partial<Question>) =>
    regimeFor(aQuestion({ audience: 'professional', strictB2B: true, ...changes }), day);
  for (const channel of ['email', 'sms'] as const) {
    assert.equal(ask({ channel }).regime, 'opt-in');
    assert.equal(ask({ channel, relationship: 'customer' }).regime, 'soft-opt-in');
    assert.equal(ask({ channel, party: 'acme', partnerB2BOptOut: true }).regime, 'opt-in');
  }
  assert.equal(ask({ channel: 'automated-call', relationship: 'customer' }).regime, 'opt-in');
  assert.equal(ask({ channel: 'social-message' }).regime, 'opt-in');
  assert.equal(ask({ channel: 'phone' }).ruleId, 'FR-M12');
  assert.equal(ask({ channel: 'post' }).regime, 'opt-out');
  assert.equal(regimeFor(aQuestion({ audience: 'organisation', strictB2B: true }), day).regime, 'opt-out');
});

test("a site owner may take the lenient reading of a partner's e-mail to professionals, and is told to confirm", () => {
  const partner = aQuestion({ audience: 'professional', party: 'acme', partnerB2BOptOut: true });
  const ruling = regimeFor(partner, day);
  assert.deepEqual([ruling.regime, ruling.evidence, ruling.mustConfirm], ['opt-out', 'UNVERIFIED', true]);
  assert.ok(ruling.requires.includes('inform-of-transfer'));
  assert.equal(regimeFor({ ...partner, channel: 'sms' }, day).regime, 'opt-in');
  assert.equal(regimeFor({ ...partner, relatedToJob: false }, day).regime, 'opt-in');
});

test('a marketer sees that the partner cells nobody verified are marked so', () => {
  for (const audience of ['professional', 'organisation'] as const) {
    for (const channel of ['sms', 'automated-call'] as const) {
      assert.equal(regimeFor(aQuestion({ audience, channel, party: 'acme' }), day).evidence, 'UNVERIFIED');
    }
  }
  assert.equal(regimeFor(aQuestion({ audience: 'professional', party: 'acme' }), day).evidence, 'UNVERIFIED');
});
