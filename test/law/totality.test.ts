import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acts,
  addDays,
  audiences,
  coversFrom,
  media,
  type Question,
  regimeFor,
  regimes,
  relationships,
  rulebook,
  type Ruling,
  sectors,
} from '../../src/law/index.js';
import { findRegime } from '../../src/law/find-regime.js';
import { isMet } from '../../src/law/regime-row.js';
import { regimeRows } from '../../src/law/registry.js';
import { aQuestion } from './a-question.js';

const dates = [
  '1999-12-31',
  coversFrom,
  '2020-07-25',
  '2020-07-26',
  '2022-12-21',
  '2023-02-28',
  '2023-03-01',
  '2025-07-01',
  '2026-04-14',
  '2026-08-10',
  '2026-08-11',
  '2026-11-23',
  '2099-02-28',
];
const switches: readonly Partial<Question>[] = [
  {},
  { similarGoods: false },
  { aboutContract: true },
  { relatedToJob: false },
  { strictB2B: true },
  { partnerB2BOptOut: true },
  { similarGoods: false, relatedToJob: false, strictB2B: true, partnerB2BOptOut: true },
];

function* everyQuestion(): Generator<Question> {
  for (const audience of audiences)
    for (const channel of media)
      for (const relationship of relationships)
        for (const party of ['own', 'acme'])
          for (const sector of sectors)
            for (const act of acts)
              for (const changes of switches)
                yield aQuestion({ audience, channel, relationship, party, sector, act, ...changes });
}

const isSane = ({ audience, channel, party }: Question, date: string, ruling: Ruling): void => {
  const { regime, requires } = ruling;
  const has = (requirement: (typeof requires)[number]) => requires.includes(requirement);
  assert.equal(new Set(requires).size, requires.length, 'a requirement comes twice');
  if (regime === 'prohibited') assert.deepEqual(requires, []);
  if (regime === 'opt-in') {
    assert.ok(has('separate-question') && has('withdrawal') && has('named-sender'));
    assert.equal(has('named-partners'), party !== 'own', 'partners are named exactly when there are some');
  }
  if (regime === 'soft-opt-in') {
    assert.equal(party, 'own');
    assert.ok(channel === 'email' || channel === 'sms');
    assert.ok(has('objection-at-collection') && has('objection-in-each-message'));
  }
  if (regime === 'opt-out') assert.ok(has('objection-in-each-message') && has('named-sender'));
  const isConsumerCall = channel === 'phone' && audience === 'consumer';
  const isPhoneConsent = isConsumerCall && regime === 'opt-in';
  for (const each of ['five-mentions', 'yes-or-no', 'expires-within-365-days'] as const)
    assert.equal(has(each), isPhoneConsent);
  if (isPhoneConsent) assert.ok(has('proof-3-years') && has('calling-hours') && date >= '2026-08-11');
  if (has('calling-hours')) assert.ok(isConsumerCall && date >= '2023-03-01');
  if (has('bloctel-screening')) assert.ok(isConsumerCall && regime === 'opt-out' && date <= '2026-08-10');
  if (has('object-of-running-contract')) assert.ok(regime === 'exempt' && party === 'own');
  if (date < coversFrom) assert.ok(ruling.evidence === 'UNVERIFIED' && ruling.note?.includes(coversFrom));
  if (ruling.evidence === 'UNVERIFIED')
    assert.ok(ruling.note ?? ruling.source, 'an unverified answer says why');
};

test('every person, channel, sector and day gets one answer from the book, always the same', () => {
  const ids = new Set(rulebook('FR').map((rule) => rule.id));
  let answers = 0;
  for (const question of everyQuestion()) {
    for (const date of dates) {
      const ruling = regimeFor(question, date);
      assert.ok(regimes.includes(ruling.regime));
      assert.ok(ids.has(ruling.ruleId), ruling.ruleId);
      assert.ok(ruling.source);
      const day = date < coversFrom ? coversFrom : date;
      assert.ok((ruling.from ?? day) <= day && day <= (ruling.until ?? day));
      try {
        isSane(question, date, ruling);
      } catch (cause) {
        throw new Error(`${JSON.stringify({ question, date, ruling })}`, { cause });
      }
      answers += 1;
    }
    assert.deepEqual(regimeFor({ ...question }, '2026-11-23'), regimeFor(question, '2026-11-23'));
  }
  assert.equal(answers, 3 * 8 * 3 * 2 * 6 * 4 * 7 * dates.length);
});

test('no line of the French regimes is dead: each is the answer to somebody', () => {
  const answered = new Set<unknown>();
  for (const question of everyQuestion())
    for (const date of dates.slice(1)) answered.add(findRegime(question, date).row);
  for (const row of regimeRows.FR) assert.ok(answered.has(row), row.id);
});

test('a row that starts or ends on a day does so on that day exactly', () => {
  for (const row of regimeRows.FR) {
    const asked = [...everyQuestion()].find((question) => {
      const day = row.from ?? row.until ?? '2026-11-23';
      const ruling = regimeFor(question, day);
      const isThisRow = ruling.ruleId === row.id && ruling.from === (row.from ?? null);
      return isThisRow && ruling.until === (row.until ?? null) && ruling.regime === row.regime;
    });
    assert.ok(asked, row.id);
    const isAnswered = (date: string) => {
      const ruling = regimeFor(asked, date);
      return ruling.from === (row.from ?? null) && ruling.until === (row.until ?? null);
    };
    if (row.from) {
      assert.ok(isAnswered(row.from));
      assert.ok(!isAnswered(addDays(row.from, -1)), `${row.id} holds on the eve of ${row.from}`);
    }
    if (row.until) {
      assert.ok(isAnswered(row.until));
      assert.ok(!isAnswered(addDays(row.until, 1)), `${row.id} holds after ${row.until}`);
    }
  }
  assert.ok(isMet({}, {} as never), 'a row without conditions is for everybody');
});
