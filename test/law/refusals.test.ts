import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  LawError,
  minimumAge,
  noticeItems,
  type Question,
  regimeFor,
  retentionLimit,
  ruleById,
  rulebook,
} from '../../src/law/index.js';
import { aQuestion } from './a-question.js';

const broken = (changes: Record<string, unknown>): Question => ({ ...aQuestion(), ...changes }) as Question;

const check = (error: unknown) =>
  error instanceof LawError && error.code === 'unknown-jurisdiction' && /known: FR/.test(error.message);

test('a country without a book is refused by name, never guessed', () => {
  for (const code of ['DE', 'fr', '', 'toString', '__proto__', undefined]) {
    assert.throws(() => regimeFor(broken({ jurisdiction: code }), '2026-11-23'), check);
    assert.throws(() => rulebook(code as string), check);
    assert.throws(() => ruleById(code as string, 'FR-M01'), check);
    assert.throws(() => minimumAge(code as string), check);
    assert.throws(() => noticeItems(code as string, {} as never), check);
    assert.throws(() => retentionLimit(code as string, 'prospect'), check);
  }
});

test('a site owner who misspells a value reads what is accepted', () => {
  const cases: readonly [Record<string, unknown>, RegExp][] = [
    [{ channel: 'e-mail' }, /channel: "e-mail" is unknown; accepted: email, sms/],
    [{ audience: 'b2b' }, /accepted: consumer, professional, organisation/],
    [{ relationship: undefined }, /accepted: prospect, customer, running-contract/],
    [{ sector: 'bank' }, /accepted: general, energy-renovation/],
    [{ act: 'spam' }, /accepted: marketing, requested-call/],
    [{ act: null }, /accepted: marketing/],
    [{ party: '' }, /party/],
    [{ party: 7 }, /party/],
    [{ strictB2B: 'false' }, /strictB2B: "false" is unknown; accepted: true, false/],
    [{ relatedToJob: 0 }, /accepted: true, false/],
  ];
  for (const [changes, message] of cases) {
    const expected = { name: 'LawError', code: 'unknown-value', message };
    assert.throws(() => regimeFor(broken(changes), '2026-11-23'), expected);
  }
});

test('a day that does not exist gets no answer', () => {
  for (const date of ['2026-02-30', '2026-13-01', '23/11/2026', '', '2026-1-1', '2026-11-23T10:00:00Z']) {
    assert.throws(() => regimeFor(aQuestion(), date), { name: 'LawError', code: 'invalid-date' });
  }
});

test('an old record is answered as on the first day of the book, and says so', () => {
  const old = regimeFor(aQuestion(), '2010-01-01');
  assert.deepEqual([old.regime, old.ruleId, old.evidence], ['opt-in', 'FR-M01', 'UNVERIFIED']);
  assert.match(old.note ?? '', /2018-05-25/);
  assert.equal(regimeFor(aQuestion(), '2018-05-25').evidence, 'B');
});
