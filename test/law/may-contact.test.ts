import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ChoiceFact,
  type ContactFacts,
  type ContactQuestion,
  LawError,
  mayContact,
  phoneMentions,
} from '../../src/law/index.js';
import { aQuestion } from './a-question.js';
import { callsStopAt } from '../../src/law/calling-limits.js';

const asking = (changes: Partial<ContactQuestion> = {}): ContactQuestion => ({
  ...aQuestion(),
  purpose: 'offers',
  ...changes,
});
const aChoice = (changes: Partial<ChoiceFact> = {}): ChoiceFact => ({
  purpose: 'offers',
  channel: 'email',
  party: 'own',
  answer: 'granted',
  at: '2026-09-01T09:00:00Z',
  proof: 'urn:uuid:1',
  ...changes,
});
const aCallConsent = (changes: Partial<ChoiceFact> = {}): ChoiceFact =>
  aChoice({
    channel: 'phone',
    mentions: phoneMentions,
    period: { from: '2026-09-01', until: '2027-09-01' },
    ...changes,
  });
const calling = (changes: Partial<ContactQuestion> = {}) => asking({ channel: 'phone', ...changes });
const known = { isHoliday: () => false, attempts: [] } satisfies ContactFacts;

/** Allowed or not, and why. */
const ask = (question: ContactQuestion, facts: ContactFacts, at: string) => {
  const { allowed, reason, ruleId } = mayContact(question, facts, at);
  return `${allowed ? 'yes' : 'no'}: ${reason}, ${ruleId}`;
};
const write = (choices: readonly ChoiceFact[], changes: Partial<ContactQuestion> = {}, at = '2026-11-24') =>
  ask(asking(changes), { choices }, at);
// A Tuesday.
const call = (facts: ContactFacts, at = '2026-11-24T11:00', changes: Partial<ContactQuestion> = {}) =>
  ask(calling(changes), { ...known, ...facts }, at);

describe('a shop that wants to write to a consumer', () => {
  test('may not without a yes, and may with one, which it can prove', () => {
    assert.equal(write([]), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice()]), 'yes: granted, FR-M01');
    assert.equal(mayContact(asking(), { choices: [aChoice()] }, '2026-11-24').proof, 'urn:uuid:1');
    assert.equal(write([aChoice({ answer: 'unanswered' })]), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice({ answer: 'not-objected' })]), 'no: no-consent, FR-M01');
  });

  test('may not by another channel, for another purpose, for a partner or under another name', () => {
    assert.equal(write([aChoice({ channel: 'sms' })]), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice({ purpose: 'surveys' })]), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice()], { party: 'acme' }), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice({ party: 'acme' })], { party: 'acme' }), 'yes: granted, FR-M01');
    assert.equal(write([aChoice({ controller: 'b' })], { controller: 'a' }), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice({ controller: 'a' })], { controller: 'a' }), 'yes: granted, FR-M01');
  });

  test('follows the last word, whatever order the records come in', () => {
    const no = aChoice({ answer: 'withdrawn', at: '2026-10-01T09:00:00Z' });
    const again = aChoice({ at: '2026-10-02T09:00:00Z' });
    assert.equal(write([no, aChoice()]), 'no: withdrawn, CV08');
    assert.equal(write([again, no, aChoice()]), 'yes: granted, FR-M01');
    assert.equal(write([aChoice({ answer: 'refused' })]), 'no: refused, FR-M01');
  });

  test('takes a yes and a no of the same instant for a no', () => {
    assert.equal(write([aChoice({ answer: 'refused' }), aChoice()]), 'no: refused, FR-M01');
    assert.equal(write([aChoice(), aChoice({ answer: 'refused' })]), 'no: refused, FR-M01');
  });

  test('is answered for the day asked: a yes of later is not there yet, a no that is known counts whatever its date', () => {
    const no = aChoice({ answer: 'withdrawn', at: '2026-10-01T09:00:00Z' });
    assert.equal(write([aChoice(), no], {}, '2026-09-30'), 'no: withdrawn, CV08');
    assert.equal(write([aChoice(), no], {}, '2026-10-01'), 'no: withdrawn, CV08');
    assert.equal(write([aChoice()], {}, '2026-08-31'), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice()], {}, '2026-09-01T08:59:59Z'), 'no: no-consent, FR-M01');
    assert.equal(write([aChoice()], {}, '2026-09-01T09:00:00Z'), 'yes: granted, FR-M01');
  });

  test('hears a no for everything, and a yes after it for what that yes names', () => {
    const all = { purpose: null, channel: null, party: null } as const;
    const no = aChoice({ ...all, answer: 'withdrawn', at: '2026-10-01T09:00:00Z' });
    assert.equal(write([aChoice(), no]), 'no: withdrawn, OP09');
    const again = aChoice({ at: '2026-10-02T09:00:00Z' });
    assert.equal(write([no, again]), 'yes: granted, FR-M01');
    assert.equal(write([no, again], { channel: 'sms' }), 'no: withdrawn, OP09');
  });

  test('counts a yes neither before it is confirmed nor from a flagged record, but a no from one', () => {
    assert.equal(write([aChoice({ confirmed: false })]), 'no: not-confirmed, FR-M01');
    assert.equal(write([aChoice({ counted: false })]), 'no: not-counted, FR-M01');
    const pressed = aChoice({ confirmedAt: '2026-11-01T09:00:00Z' });
    assert.equal(write([pressed]), 'yes: granted, FR-M01');
    assert.equal(write([{ ...pressed, confirmedAt: '2099-01-01T09:00:00Z' }]), 'no: not-confirmed, FR-M01');
    const later = { at: '2026-10-01T09:00:00Z' };
    assert.equal(write([aChoice(), aChoice({ ...later, counted: false })]), 'yes: granted, FR-M01');
    const no = aChoice({ ...later, answer: 'objected', counted: false });
    assert.equal(write([aChoice(), no]), 'no: objected, OP03');
  });

  test('minds the suppression list first, until a later yes where the entry has a date', () => {
    const since = '2026-09-15T09:00:00Z';
    const entry = { channel: 'email', party: null } as const;
    const facts = (more: object, at: string) => ({
      choices: [aChoice({ at })],
      suppressed: [{ ...entry, ...more }],
    });
    assert.equal(
      ask(asking(), facts({ since }, '2026-09-01T09:00:00Z'), '2026-11-24'),
      'no: suppressed, OP11',
    );
    assert.equal(
      ask(asking(), facts({ since }, '2026-10-01T09:00:00Z'), '2026-11-24'),
      'yes: granted, FR-M01',
    );
    assert.equal(ask(asking(), facts({}, '2026-10-01T09:00:00Z'), '2026-11-24'), 'no: suppressed, OP11');
    assert.equal(
      ask(asking(), facts({ since }, '2026-09-01T09:00:00Z'), '2026-09-14'),
      'no: suppressed, OP11',
    );
    const phone = { choices: [aChoice()], suppressed: [{ channel: 'phone' as const, party: null }] };
    assert.equal(ask(asking(), phone, '2026-11-24'), 'yes: granted, FR-M01');
  });

  test('reads the choices for all purposes as one history when no purpose is named', () => {
    const { purpose: _, ...question } = asking();
    const no = aChoice({ purpose: 'surveys', answer: 'withdrawn', at: '2026-10-01T09:00:00Z' });
    assert.equal(ask(question, { choices: [aChoice()] }, '2026-11-24'), 'yes: granted, FR-M01');
    assert.equal(ask(question, { choices: [aChoice(), no] }, '2026-11-24'), 'no: withdrawn, CV08');
  });
});

describe('a shop that may go by silence', () => {
  const customer = { relationship: 'customer' } as const;
  test('writes to its customer about similar goods once they could object, and did not', () => {
    assert.equal(write([], customer), 'no: not-informed, FR-M01');
    assert.equal(write([aChoice({ answer: 'not-objected' })], customer), 'yes: not-objected, FR-M01');
    assert.equal(ask(asking(customer), { informed: true }, '2026-11-24'), 'yes: not-objected, FR-M01');
    assert.equal(write([aChoice({ answer: 'objected' })], customer), 'no: objected, OP03');
  });

  test('does not take a silence for taking an objection back', () => {
    const objected = aChoice({ answer: 'objected' });
    const silent = aChoice({ answer: 'not-objected', at: '2026-10-01T09:00:00Z' });
    assert.equal(write([objected, silent], customer), 'no: objected, OP03');
    const granted = aChoice({ at: '2026-10-02T09:00:00Z' });
    assert.equal(write([objected, silent, granted], customer), 'yes: granted, FR-M01');
  });

  test('posts a letter under the same condition', () => {
    const post = { channel: 'post' } as const;
    assert.equal(write([], post), 'no: not-informed, FR-M13');
    assert.equal(write([aChoice({ ...post, answer: 'not-objected' })], post), 'yes: not-objected, FR-M13');
    assert.equal(write([aChoice({ ...post, answer: 'refused' })], post), 'no: refused, OP03');
  });
});

describe('a consumer who may be phoned', () => {
  test('until 10 August 2026 unless on Bloctel, from the next day with a consent only', () => {
    const told = { choices: [aCallConsent({ answer: 'not-objected', at: '2026-01-05T09:00:00Z' })] };
    const [before, after] = ['2026-08-10T11:00', '2026-08-11T11:00'];
    assert.equal(call(told, before), 'no: bloctel-unchecked, FR-M11');
    assert.equal(call({ ...told, bloctel: 'listed' }, before), 'no: bloctel-listed, FR-M11');
    assert.equal(call({ ...told, bloctel: 'not-listed' }, before), 'yes: not-objected, FR-M11');
    assert.equal(call({ ...told, bloctel: 'not-listed' }, after), 'no: no-consent, FR-M11');
  });

  test('has made a consent that lives a year at most, to its last day', () => {
    const choices = [aCallConsent({ period: { from: '2026-09-01', until: '2028-01-01' } })];
    assert.equal(call({ choices }), 'yes: granted, FR-M11');
    assert.equal(mayContact(calling(), { ...known, choices }, '2026-11-24T11:00').until, '2027-09-01');
    assert.equal(call({ choices }, '2027-09-01T11:00'), 'yes: granted, FR-M11');
    assert.equal(call({ choices }, '2027-09-02T11:00'), 'no: expired, FR-P25');
    const short = [aCallConsent({ period: { from: '2026-10-01', until: '2026-12-01' } })];
    assert.equal(call({ choices: short }, '2026-09-30T11:00'), 'no: not-started, FR-M11');
    assert.equal(call({ choices: short }, '2026-12-01T11:00'), 'yes: granted, FR-M11');
    assert.equal(call({ choices: short }, '2026-12-02T11:00'), 'no: expired, FR-P25');
  });

  test('was told five things, or has consented to nothing', () => {
    const four = phoneMentions.slice(0, 4);
    assert.equal(call({ choices: [aCallConsent({ mentions: four })] }), 'no: mentions-missing, FR-P08');
    const old = aCallConsent({ at: '2026-05-01T09:00:00Z', mentions: [] });
    const answer = mayContact(calling(), { ...known, choices: [old] }, '2026-11-24T11:00');
    assert.deepEqual(
      [answer.reason, answer.ruleId, answer.mustConfirm],
      ['mentions-missing', 'FR-P23', true],
    );
  });

  test('has consented to the goods that were named', () => {
    const choices = [aCallConsent({ goods: 'bread' })];
    assert.equal(call({ choices }, '2026-11-24T11:00', { goods: 'bread' }), 'yes: granted, FR-M11');
    assert.equal(call({ choices }, '2026-11-24T11:00', { goods: 'insurance' }), 'no: other-goods, FR-M11');
  });

  test('is not phoned in a banned sector, whatever they agreed to, and no objection is hidden by the ban', () => {
    const sector = { sector: 'energy-renovation' } as const;
    const at = '2026-11-24T11:00';
    assert.equal(call({ choices: [aCallConsent()] }, at, sector), 'no: prohibited, FR-S01');
    assert.equal(call({ choices: [aCallConsent({ answer: 'objected' })] }, at, sector), 'no: objected, OP03');
    assert.equal(call({ choices: [aCallConsent({ answer: 'withdrawn' })] }), 'no: withdrawn, FR-P11');
  });

  test('is phoned about a running contract without a consent, unless they objected', () => {
    const running = { relationship: 'running-contract', aboutContract: true } as const;
    assert.equal(call({}, '2026-11-24T11:00', running), 'yes: exempt, FR-P04');
    const choices = [aCallConsent({ answer: 'objected' })];
    assert.equal(call({ choices }, '2026-11-24T11:00', running), 'no: objected, OP03');
  });

  test('is called back for five days after asking, Saturdays among them, also after an objection to marketing', () => {
    const asked = { act: 'requested-call', sector: 'home-adaptation' } as const;
    // A Friday; 11 November is a Wednesday and a holiday.
    const facts: ContactFacts = {
      choices: [aCallConsent({ answer: 'objected' })],
      request: { at: '2026-11-06T17:00:00Z', proof: 'urn:uuid:2' },
      isHoliday: (date) => date === '2026-11-11',
    };
    assert.equal(
      call({ ...facts, request: undefined! }, '2026-11-07T11:00', asked),
      'no: no-request, FR-P12',
    );
    assert.equal(call(facts, '2026-11-06T11:00', asked), 'no: no-request, FR-P12');
    assert.equal(call(facts, '2026-11-07T11:00', asked), 'yes: requested, FR-P12');
    assert.equal(call(facts, '2026-11-13T11:00', asked), 'yes: requested, FR-P12');
    assert.equal(call(facts, '2026-11-14T11:00', asked), 'no: request-too-old, FR-P12');
  });
});

test('a call that was asked for ends when it was made, and with any no to calls that comes after it', () => {
  const asked = { act: 'requested-call' } as const;
  const request = { at: '2026-11-18T14:00:00Z' };
  const no = (at: string, more = {}) => ({
    choices: [aCallConsent({ answer: 'withdrawn', purpose: null, at, ...more })],
    request,
  });
  assert.equal(call({ choices: [], request }, '2026-11-20T11:00', asked), 'yes: requested, FR-P12');
  assert.equal(call(no('2026-11-19T09:00:00Z'), '2026-11-20T11:00', asked), 'no: withdrawn, OP03');
  assert.equal(
    call(no('2026-11-19T09:00:00Z', { purpose: 'offers' }), '2026-11-20T11:00', asked),
    'no: withdrawn, OP03',
  );
  assert.equal(call(no('2026-11-17T09:00:00Z'), '2026-11-20T11:00', asked), 'yes: requested, FR-P12');
  const met = { choices: [], request: { ...request, metAt: '2026-11-19T09:00:00Z' } };
  assert.equal(call(met, '2026-11-20T11:00', asked), 'no: request-met, FR-P13');
});

describe('the hours of a call', () => {
  const choices = [aCallConsent()];
  const at = (moment: string, facts: ContactFacts = {}) => {
    const answer = mayContact(calling(), { ...known, choices, ...facts }, moment);
    return [answer.allowed ? 'yes' : answer.reason, answer.constraint?.next ?? null];
  };

  test('are 10 to 13 and 14 to 20 where the person lives, and the answer says when to call', () => {
    assert.deepEqual(at('2026-11-24T09:59'), ['calling-hours', '2026-11-24T09:00:00.000Z']);
    assert.deepEqual(at('2026-11-24T10:00'), ['yes', null]);
    assert.deepEqual(at('2026-11-24T12:59:59'), ['yes', null]);
    assert.deepEqual(at('2026-11-24T13:00'), ['calling-hours', '2026-11-24T13:00:00.000Z']);
    assert.deepEqual(at('2026-11-24T14:00'), ['yes', null]);
    assert.deepEqual(at('2026-11-24T19:59'), ['yes', null]);
    assert.deepEqual(at('2026-11-24T20:00'), ['calling-hours', '2026-11-25T09:00:00.000Z']);
  });

  test('are those of the island the person lives on', () => {
    const noon = '2026-11-24T12:00:00Z';
    assert.deepEqual(at(noon), ['calling-hours', '2026-11-24T13:00:00.000Z']);
    assert.deepEqual(at(noon, { territory: 'RE' }), ['yes', null]);
    assert.deepEqual(at(noon, { territory: 'GP' }), ['calling-hours', '2026-11-24T14:00:00.000Z']);
    assert.deepEqual(at(noon, { timeZone: 'America/Cayenne' }), [
      'calling-hours',
      '2026-11-24T13:00:00.000Z',
    ]);
  });

  test('leave out Saturdays, Sundays and public holidays', () => {
    assert.deepEqual(at('2026-11-21T11:00'), ['calling-day', '2026-11-23T09:00:00.000Z']);
    const isHoliday = (date: string) => date === '2026-12-25';
    assert.deepEqual(at('2026-12-25T11:00', { isHoliday }), ['calling-day', '2026-12-28T09:00:00.000Z']);
    assert.deepEqual(at('2026-12-25T11:00'), ['yes', null]);
  });

  test('move with the clocks', () => {
    assert.deepEqual(at('2027-03-26T20:00'), ['calling-hours', '2027-03-29T08:00:00.000Z']);
    assert.deepEqual(at('2026-10-23T20:00'), ['calling-hours', '2026-10-26T09:00:00.000Z']);
  });

  test('are told for a day without a time', () => {
    assert.deepEqual(at('2026-11-24'), ['yes', '2026-11-24T09:00:00.000Z']);
    assert.deepEqual(at('2026-11-22'), ['calling-day', '2026-11-23T09:00:00.000Z']);
  });

  test('yield to a slot that was agreed on, and to nothing else', () => {
    const slot = { from: '2026-11-21T18:00:00Z', until: '2026-11-21T19:00:00Z' };
    assert.deepEqual(at('2026-11-21T18:00:00Z', { slot }), ['yes', null]);
    assert.deepEqual(at('2026-11-21T19:00:00Z', { slot }), ['calling-day', '2026-11-23T09:00:00.000Z']);
    const old = [aCallConsent({ at: '2026-05-01T09:00:00Z' })];
    assert.deepEqual(at('2026-08-08T21:00', { choices: old }), ['yes', null]);
    const told = [aCallConsent({ answer: 'not-objected', at: '2026-05-01T09:00:00Z' })];
    assert.equal(at('2026-08-08T21:00', { choices: told, bloctel: 'not-listed' })[0], 'calling-day');
    assert.equal(at('2023-02-28T21:00', { choices: told, bloctel: 'not-listed' })[0], 'not-informed');
  });

  test('do not matter before 1 March 2023', () => {
    const told = [aCallConsent({ answer: 'not-objected', at: '2022-05-01T09:00:00Z' })];
    assert.deepEqual(at('2023-02-28T21:00', { choices: told, bloctel: 'not-listed' }), ['yes', null]);
    assert.equal(at('2023-03-01T21:00', { choices: told, bloctel: 'not-listed' })[0], 'calling-hours');
  });

  test('allow four attempts in thirty days, also in an agreed slot', () => {
    const attempts = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map(
      (day) => `${day}T10:00:00Z`,
    );
    assert.deepEqual(at('2026-11-24T11:00', { attempts: attempts.slice(1) }), ['yes', null]);
    assert.deepEqual(at('2026-11-24T11:00', { attempts }), ['attempts', '2026-12-02T09:00:00.000Z']);
    assert.deepEqual(at('2026-12-01T11:00', { attempts }), ['attempts', '2026-12-02T09:00:00.000Z']);
    assert.deepEqual(at('2026-12-02T11:00', { attempts }), ['yes', null]);
    const slot = { from: '2026-11-24T10:00:00Z', until: '2026-11-24T11:00:00Z' };
    assert.equal(at('2026-11-24T11:00', { attempts, slot })[0], 'attempts');
  });

  test('say when a call has to stop that may be made now, by the clock of the person', () => {
    const stop = (now: string, timeZone = 'Europe/Paris') => callsStopAt(now, 'FR', timeZone);
    assert.equal(stop('2026-11-24T12:59:59+01:00'), '2026-11-24T12:00:00.000Z');
    assert.equal(stop('2026-11-24T13:00:00+01:00'), null);
    assert.equal(stop('2026-11-24T14:00:00+01:00'), '2026-11-24T19:00:00.000Z');
    assert.equal(stop('2026-11-24T12:30:00+01:00', 'Indian/Reunion'), '2026-11-24T16:00:00.000Z');
    assert.equal(stop('2020-11-24T11:00:00+01:00'), null);
  });

  test('say what could not be checked', () => {
    const open = (facts: ContactFacts) =>
      mayContact(calling(), { choices, ...facts }, '2026-11-24T11:00').unchecked;
    assert.deepEqual(open({}), ['public-holidays', 'attempts']);
    assert.deepEqual(open(known), []);
    assert.deepEqual(mayContact(asking(), { choices: [aChoice()] }, '2026-11-24').unchecked, []);
  });
});

describe('what cannot be answered', () => {
  const refused = (question: object, facts: object, at: unknown, code: string) =>
    assert.throws(
      () => mayContact({ ...asking(), ...question } as ContactQuestion, facts as ContactFacts, at as string),
      (error) => error instanceof LawError && error.code === code && error.message.length > 20,
    );
  test('is refused with what is accepted', () => {
    refused({ jurisdiction: 'XX' }, {}, '2026-11-24', 'unknown-jurisdiction');
    refused({ channel: 'pigeon' }, {}, '2026-11-24', 'unknown-value');
    for (const at of ['2026-02-30', '2026-02-30T11:00', '24/11/2026', '2026-11-24T25:00', '', null, 5])
      refused({}, {}, at, 'invalid-date');
    refused({}, { choices: [aChoice({ at: 'yesterday' })] }, '2026-11-24', 'invalid-date');
    refused({}, { choices: [{ ...aChoice(), answer: 'maybe' }] }, '2026-11-24', 'unknown-value');
    refused({}, { choices: [aChoice({ purpose: null })] }, '2026-11-24', 'unknown-value');
    refused({}, { territory: 'NC' }, '2026-11-24', 'not-covered');
    refused({}, { timeZone: 'Mars/Olympus' }, '2026-11-24', 'unknown-value');
    refused({}, { attempts: ['2026'] }, '2026-11-24', 'invalid-date');
    refused(
      {},
      { slot: { from: '2026-11-24T10:00Z', until: '2026-11-24T09:00Z' } },
      '2026-11-24',
      'unknown-value',
    );
    refused({}, { bloctel: true }, '2026-11-24', 'unknown-value');
  });
});
