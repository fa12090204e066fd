import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCountable } from '../../src/form/countable.js';
import type { FieldValue, Mark } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { presentDemo } from './demo-form.js';

const day = '2026-11-23';
const drawn = presentChoicesOnly(presentDemo('account', day), ['firstName', 'phone'], choicesWordsOf('fr'));
const count = (values: Record<string, FieldValue>, marks: Record<string, Mark> = {}) =>
  findCountable(drawn, { values, marks }, day);

test('a yes with its address counts, and what is left alone stays so', () => {
  const { answers, unmet, missing } = count({ email: ' lea@shop.example ' }, { 'offers:email:own': 'yes' });
  assert.deepEqual(answers, {
    values: { email: 'lea@shop.example' },
    marks: { 'offers:email:own': 'yes', 'offers:sms:own': null, 'offers:phone:own': null },
  });
  assert.deepEqual([unmet, missing], [[], []]);
});

for (const phone of ['', 'call me', '12']) {
  test(`a yes to texts with "${phone}" for a number does not count, and neither does the number`, () => {
    const { answers, unmet } = count({ email: 'lea@shop.example', phone }, { 'offers:sms:own': 'yes' });
    assert.equal(answers.marks['offers:sms:own'], null);
    assert.ok(!('phone' in answers.values));
    assert.deepEqual(
      unmet.map(({ choice, field }) => [choice.id, field.id]),
      [['offers:sms:own', 'phone']],
    );
  });
}

test('a no to calls needs no number', () => {
  const { answers, unmet } = count({ email: 'lea@shop.example' }, { 'offers:phone:own': 'no' });
  assert.equal(answers.marks['offers:phone:own'], 'no');
  assert.deepEqual(unmet, []);
});

test('an objection needs nothing', () => {
  const whole = presentDemo('business-contact', day);
  const objections = whole.groups.flatMap((group) =>
    group.kind === 'choices' && group.polarity === 'objection' ? group.choices.map(({ id }) => id) : [],
  );
  assert.ok(objections.length > 0);
  const marks = Object.fromEntries(objections.map((id): [string, Mark] => [id, 'yes']));
  const { answers } = findCountable(whole, { values: {}, marks }, day);
  for (const id of objections) assert.equal(answers.marks[id], 'yes');
});

for (const values of [{}, { email: '' }, { email: 'lea' }]) {
  test(`without a mandatory address that is one, nothing can be recorded: ${JSON.stringify(values)}`, () => {
    assert.deepEqual(
      count(values).missing.map(({ id }) => id),
      ['email'],
    );
  });
}
