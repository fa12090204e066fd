import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answerTo,
  choicesOf,
  choicesSent,
  finalAnswers,
  noAnswers,
  onlyAsked,
  validateAnswers,
  withMark,
  withValue,
  type PresentedGroup,
  type Presentation,
} from '../../src/form/index.js';
import { readPlainAnswers } from '../../src/server/submit/plain/read-plain-answers.js';
import { presentDemo } from './demo-form.js';

const letter = 'offers:email:own';
const today = '2026-11-29';

/** A form whose button says yes to the letter: it has no box. */
const withButton = (presentation: Presentation): Presentation => ({
  ...presentation,
  groups: presentation.groups.map((group): PresentedGroup =>
    group.kind !== 'choices'
      ? { ...group, fields: group.fields.map((field) => ({ ...field, required: false })) }
      : {
          ...group,
          choices: group.choices.map((choice) =>
            choice.id === letter ? { ...choice, control: 'submit', needs: 'email' } : choice,
          ),
        },
  ),
});
const card = withButton(presentDemo('loyalty-card', today));
const address = withValue(noAnswers, 'email', 'lea@shop.example');

describe('a letter that the button says yes to', () => {
  test('is asked for by sending the form, and by nothing before', () => {
    assert.ok(choicesOf(card).some(({ id }) => id === letter));
    assert.equal(address.marks[letter], undefined);
    assert.equal(finalAnswers(card, address).marks[letter], 'yes');
    assert.deepEqual(choicesSent(card, address), [letter]);
  });

  test('needs its address: an empty form is told so, and sends no yes', () => {
    assert.ok(
      validateAnswers(card, noAnswers, today).some(
        ({ field, code }) => field === 'email' && code === 'needed-for-choice',
      ),
    );
    assert.equal(finalAnswers(card, noAnswers).marks[letter], null);
  });

  test('is not asked of whoever is too young, and their sending says no yes', () => {
    const child = withValue(address, 'birthDate', '2016-05-01');
    assert.equal(finalAnswers(card, onlyAsked(card, child)).marks[letter], null);
    assert.deepEqual(choicesSent(card, child), []);
  });

  test('without script, the post itself is the yes; other boxes stay as they were left', () => {
    const { answers, isOdd } = readPlainAnswers(new URLSearchParams({ email: 'lea@shop.example' }), card);
    assert.equal(isOdd, false);
    assert.equal(answers.marks[letter], 'yes');
    for (const { id } of choicesOf(card)) if (id !== letter) assert.equal(answers.marks[id], null);
  });

  test('without the sending there is no answer, and no refusal either', () => {
    const choice = { polarity: 'consent', control: 'submit' } as const;
    assert.equal(answerTo(choice, null), 'unanswered');
    assert.equal(answerTo(choice, 'yes'), 'granted');
    assert.equal(finalAnswers(card, withMark(address, letter, null)).marks[letter], 'yes');
  });
});
