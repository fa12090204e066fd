import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorityOf, minimumAge, type NoticeFacts, noticeItems, rulebook } from '../../src/law/index.js';

const nothing: NoticeFacts = {
  hasDpo: false,
  hasLegitimateInterest: false,
  hasRecipients: false,
  hasTransfers: false,
  hasAutomatedDecisions: false,
  hasConsent: false,
  hasMarketing: false,
  collectsPhoneOfConsumer: false,
  controllerOutsideEu: false,
};
const shown = (facts: Partial<NoticeFacts>) => {
  const { level1, level2 } = noticeItems('FR', { ...nothing, ...facts });
  return { level1: level1.map(({ id }) => id), level2: level2.map(({ id }) => id) };
};

test('the plainest form still says who, why, how long, which rights, where to complain and what is required', () => {
  assert.deepEqual(shown({}), {
    level1: ['IN01', 'IN03', 'IN07', 'IN08', 'IN10', 'IN11'],
    level2: ['IN01', 'IN03', 'IN07', 'IN08', 'IN10', 'IN11', 'IN14'],
  });
});

// Written by hand: what one more fact adds to each level.
const additions: readonly [keyof NoticeFacts, string, boolean][] = [
  ['hasDpo', 'IN02', true],
  ['hasLegitimateInterest', 'IN04', true],
  ['hasRecipients', 'IN05', true],
  ['hasTransfers', 'IN06', true],
  ['hasConsent', 'IN09', true],
  ['hasAutomatedDecisions', 'IN12', true],
  ['hasMarketing', 'IN13', true],
  ['hasOtherSources', 'IN15', false],
  ['collectsPhoneOfConsumer', 'IN16', true],
  ['controllerOutsideEu', 'IN17', false],
];
for (const [fact, id, isOnForm] of additions) {
  test(`a person is told ${id} when ${fact}`, () => {
    const added = shown({ [fact]: true });
    assert.equal(added.level1.includes(id), isOnForm);
    assert.ok(added.level2.includes(id));
    assert.equal(added.level1.length, shown({}).level1.length + (isOnForm ? 1 : 0));
    assert.equal(added.level2.length, shown({}).level2.length + 1);
  });
}

test('an auditor finds the source of every notice item in the book', () => {
  const all = Object.fromEntries(additions.map(([fact]) => [fact, true]));
  const ids = shown(all).level2;
  assert.equal(ids.length, 17);
  const inBook = rulebook('FR').map((rule) => rule.id);
  for (const id of ids) assert.ok(inBook.includes(id), id);
});

test('a young person in France consents alone from 15', () => {
  assert.equal(minimumAge('FR'), 15);
});

test('a person in France complains to the CNIL', () => {
  assert.equal(authorityOf('FR').name, 'CNIL');
});
