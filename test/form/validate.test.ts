import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  answerTo,
  choicesOf,
  fieldsOf,
  isUnderAge,
  finalAnswers,
  isEmpty,
  noAnswers,
  validateAnswers,
  valueIn,
  withMark,
  withPart,
  withValue,
  type Answers,
  type FieldValue,
  type Mark,
  type PresentedField,
  type Presentation,
  type ProblemCode,
} from '../../src/form/index.js';
import { demoNames, presentDemo } from './demo-form.js';

const today = '2026-11-23';
const card = presentDemo('loyalty-card', today);
const quote = presentDemo('quote-request', today);

/** A form with one field and nothing else, to look at that field alone. */
const formOf = (field: Partial<PresentedField> & Pick<PresentedField, 'control'>): Presentation => ({
  ...card,
  groups: [
    {
      kind: 'fields',
      id: 'optional',
      title: '',
      text: '',
      fields: [
        {
          id: 'field',
          label: 'Field',
          required: false,
          requirement: 'optional',
          purpose: '',
          statements: [],
          autocomplete: 'off',
          maxLength: 200,
          half: false,
          ...field,
        },
      ],
    },
  ],
});

// A form where nothing at all is written is told so; here something is, which is not looked at.
const besides = withValue(noAnswers, 'other', 'x');

/** What is wrong with one value in one field: its code, or null. */
function codeFor(
  field: Partial<PresentedField> & Pick<PresentedField, 'control'>,
  value: FieldValue,
  day = today,
): ProblemCode | null {
  const problems = validateAnswers(formOf(field), withValue(besides, 'field', value), day);
  assert.ok(problems.length < 2);
  return problems[0]?.code ?? null;
}

const number = { control: 'number', min: 5, max: 2000, maxLength: 20 } as const;
const birth = { control: 'birth-date', minimumAge: 15, maxLength: 10 } as const;
const select = { control: 'select', options: [{ value: 'gas', label: 'Gas' }] } as const;

const table: readonly [Parameters<typeof codeFor>[0], FieldValue, ProblemCode | null][] = [
  [{ control: 'text', required: true }, '', 'missing'],
  [{ control: 'text', required: true }, ' \t ', 'missing'],
  [{ control: 'text', required: true }, 'Léa', null],
  [{ control: 'text' }, '', null],
  [{ control: 'text', maxLength: 3 }, 'Léa', null],
  [{ control: 'text', maxLength: 3 }, ' Léa ', null],
  [{ control: 'text', maxLength: 3 }, 'Léon', 'too-long'],
  [{ control: 'multiline', maxLength: 3 }, 'four', 'too-long'],
  [{ control: 'email' }, 'lea@shop.example', null],
  [{ control: 'email' }, 'lea+card@mail.shop.example', null],
  [{ control: 'email' }, 'o’brien@shop.example', 'email'],
  [{ control: 'email' }, 'lea@shop', 'email'],
  [{ control: 'email' }, 'lea.shop.example', 'email'],
  [{ control: 'email' }, 'lea@@shop.example', 'email'],
  [{ control: 'email' }, 'lea@-shop.example', 'email'],
  [{ control: 'email' }, 'lea@shop.example, max@shop.example', 'email'],
  [{ control: 'phone' }, '01 99 00 12 34', null],
  [{ control: 'phone' }, '+33 (0)1-99.00/12 34', null],
  [{ control: 'phone' }, '12345', 'phone'],
  [{ control: 'phone' }, '1234567890123456', 'phone'],
  [{ control: 'phone' }, '01 99 00 12 3x', 'phone'],
  [{ control: 'phone' }, '01+99001234', 'phone'],
  [birth, '2000-02-29', null],
  [birth, '2001-02-29', 'date'],
  [birth, '1899-12-31', 'date-past'],
  [birth, '29/02/2000', 'date'],
  [birth, '2000-13-01', 'date'],
  [{ control: 'birth-date' }, '2026-11-23', null],
  // The device may already be in tomorrow.
  [{ control: 'birth-date' }, '2026-11-24', null],
  [{ control: 'birth-date' }, '2026-11-25', 'date-future'],
  [number, '5', null],
  [number, '12,5', null],
  [number, '12.5', null],
  [number, '4,9', 'too-small'],
  [number, '2000', null],
  [number, '2000,1', 'too-big'],
  [number, '-8', 'too-small'],
  [number, '1e3', 'number'],
  [number, 'beaucoup', 'number'],
  [number, '1 000', 'number'],
  [number, 'Infinity', 'number'],
  [select, 'gas', null],
  [select, 'coal', 'option'],
  [{ ...select, required: true }, '', 'missing'],
  [{ control: 'terms', required: true }, false, 'terms'],
  [{ control: 'terms', required: true }, true, null],
  [{ control: 'terms', required: true }, 'yes', 'terms'],
  // The wrong shape is never an answer.
  [{ control: 'text', required: true }, true, 'missing'],
  [{ control: 'email', required: true }, { street: '1 rue' }, 'missing'],
];

describe('what a person wrote', () => {
  for (const [field, value, code] of table) {
    const name = `${field.control}${field.required ? ' (required)' : ''} ${JSON.stringify(value)}`;
    test(code ? `${name} is told "${code}"` : `${name} is accepted`, () =>
      assert.equal(codeFor(field, value), code),
    );
  }
});

describe('the age of fifteen', () => {
  const cases: readonly [birth: string, day: string, isOldEnough: boolean][] = [
    ['2011-11-23', '2026-11-23', true],
    ['2011-11-24', '2026-11-23', false],
    ['2011-11-23', '2026-11-22', false],
    // Born on a leap day: fifteen on 1 March of a year that has none.
    ['2008-02-29', '2023-02-28', false],
    ['2008-02-29', '2023-03-01', true],
    ['2012-02-29', '2027-02-28', false],
    ['2012-02-29', '2028-02-28', true],
  ];
  for (const [born, day, isOldEnough] of cases) {
    test(`born on ${born}, a person ${isOldEnough ? 'may' : 'may not yet'} consent alone on ${day}, and may answer`, () => {
      assert.equal(codeFor(birth, born, day), null);
      const form = { ...formOf(birth), date: day };
      assert.equal(isUnderAge(form, withValue(noAnswers, 'field', born)), !isOldEnough);
    });
  }
});

describe('a postal address', () => {
  const required = fieldsOf(quote).find(({ id }) => id === 'address');
  assert.ok(required);
  const problemsOf = (field: PresentedField, parts: Readonly<Record<string, string>>) =>
    validateAnswers(formOf({ ...field, id: 'field' }), withValue(besides, 'field', parts), today).map(
      ({ part, code }) => `${part}: ${code}`,
    );

  test('an empty required one is missing its street, postcode and town, each by itself', () => {
    assert.deepEqual(problemsOf(required, {}), ['street: missing', 'postcode: missing', 'city: missing']);
  });

  test('one that was begun must be finished, also where it is optional', () => {
    const optional = { ...required, required: false };
    assert.deepEqual(problemsOf(optional, {}), []);
    assert.deepEqual(problemsOf(optional, { line2: '  ' }), []);
    assert.deepEqual(problemsOf(optional, { city: 'Angers' }), [
      'street: incomplete',
      'postcode: incomplete',
    ]);
  });

  test('a part that is too long is named', () => {
    const parts = { street: '1 rue', postcode: '4'.repeat(13), city: 'Angers' };
    assert.deepEqual(problemsOf(required, parts), ['postcode: postcode', 'postcode: too-long']);
    assert.deepEqual(problemsOf(required, { ...parts, country: 'Chile' }), ['postcode: too-long']);
  });

  test('a complete one passes', () => {
    assert.deepEqual(problemsOf(required, { street: '1 rue', postcode: '49000', city: 'Angers' }), []);
  });
});

const filled = (): Answers =>
  ['firstName', 'lastName'].reduce(
    (answers, id) => withValue(answers, id, 'Léa'),
    withValue(withValue(noAnswers, 'email', 'lea@shop.example'), 'terms', true),
  );

describe('choices', () => {
  test('a form is sent without a single yes', () => {
    assert.deepEqual(validateAnswers(card, filled(), today), []);
  });

  test('a yes to text messages without a number asks for the number, and taking it back is enough', () => {
    const yes = withMark(filled(), 'offers:sms:own', 'yes');
    const problems = validateAnswers(card, yes, today);
    assert.deepEqual(
      problems.map(({ field, code, choice }) => [field, code, choice]),
      [['phone', 'needed-for-choice', 'offers:sms:own']],
    );
    assert.match(String(problems[0]?.values?.['choice']), /^Oui, .* par SMS/);
    assert.deepEqual(validateAnswers(card, withMark(yes, 'offers:sms:own', null), today), []);
    assert.deepEqual(validateAnswers(card, withValue(yes, 'phone', '0199001234'), today), []);
  });

  test('a no to calls needs no number, and neither does an objection need an address', () => {
    const answers = withMark(withMark(filled(), 'offers:phone:own', 'no'), 'offers:post:own', 'yes');
    assert.deepEqual(validateAnswers(card, answers, today), []);
  });

  const meanings: readonly [Parameters<typeof answerTo>[0], Mark, ReturnType<typeof answerTo>][] = [
    [{ polarity: 'consent', control: 'checkbox' }, 'yes', 'granted'],
    [{ polarity: 'consent', control: 'checkbox' }, 'no', 'refused'],
    [{ polarity: 'consent', control: 'checkbox' }, null, 'refused'],
    [{ polarity: 'consent', control: 'yes-no' }, 'yes', 'granted'],
    [{ polarity: 'consent', control: 'yes-no' }, 'no', 'refused'],
    [{ polarity: 'consent', control: 'yes-no' }, null, 'unanswered'],
    [{ polarity: 'request', control: 'checkbox' }, 'yes', 'granted'],
    [{ polarity: 'request', control: 'checkbox' }, null, 'refused'],
    [{ polarity: 'objection', control: 'checkbox' }, 'yes', 'objected'],
    [{ polarity: 'objection', control: 'checkbox' }, 'no', 'not-objected'],
    [{ polarity: 'objection', control: 'checkbox' }, null, 'not-objected'],
  ];
  for (const [choice, mark, answer] of meanings) {
    test(`${choice.polarity}, ${choice.control}, ${mark ?? 'left alone'}: ${answer}`, () =>
      assert.equal(answerTo(choice, mark), answer));
  }
});

describe('what leaves the form', () => {
  test('texts are trimmed, empty ones stay at home, and every choice has a mark', () => {
    const answers = withPart(
      withPart(
        withPart(
          withValue(withValue(filled(), 'firstName', '  Léa '), 'phone', '  '),
          'address',
          'street',
          ' 1 rue ',
        ),
        'address',
        'line2',
        ' ',
      ),
      'address',
      'city',
      'Angers',
    );
    const final = finalAnswers(card, withMark(answers, 'offers:email:own', 'yes'));
    assert.deepEqual(final.values, {
      firstName: 'Léa',
      lastName: 'Léa',
      email: 'lea@shop.example',
      terms: true,
      address: { street: '1 rue', city: 'Angers' },
    });
    assert.deepEqual(
      Object.keys(final.marks).toSorted(),
      choicesOf(card)
        .map(({ id }) => id)
        .toSorted(),
    );
    assert.equal(final.marks['offers:email:own'], 'yes');
    assert.equal(final.marks['offers:phone:own'], null);
  });

  test('what the form never asked for does not leave', () => {
    const final = finalAnswers(card, withMark(withValue(filled(), 'secret', 'x'), 'other:email:own', 'yes'));
    assert.ok(!('secret' in final.values));
    assert.ok(!('other:email:own' in final.marks));
  });

  test('moves leave the state they came from as it was', () => {
    const before = filled();
    const copy = structuredClone(before);
    withValue(before, 'firstName', 'Max');
    withMark(before, 'offers:email:own', 'yes');
    withPart(before, 'address', 'city', 'Angers');
    assert.deepEqual(before, copy);
  });

  test('a field whose name JavaScript knows too is empty until something is written in it', () => {
    for (const id of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const form = formOf({ id, control: 'text' });
      assert.deepEqual(validateAnswers(form, besides, today), [], id);
      assert.deepEqual(finalAnswers(form, noAnswers).values, {}, id);
    }
  });
});

describe('whatever is thrown at a form', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('2011-11-23', 'a@b.example', '0199001234', '12,5', 'gas'),
  );
  const values = fc.oneof(
    texts,
    fc.boolean(),
    fc.dictionary(fc.constantFrom('street', 'line2', 'postcode', 'city', 'country', 'x'), texts),
  );
  const marks = fc.constantFrom<Mark>('yes', 'no', null);

  for (const name of demoNames) {
    const presentation = presentDemo(name, today);
    const answers = fc.record({
      values: fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom(...fieldsOf(presentation).map(({ id }) => id))),
        values,
      ),
      marks: fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom(...choicesOf(presentation).map(({ id }) => id))),
        marks,
      ),
    }) as fc.Arbitrary<Answers>;

    test(`${name}: nothing throws, and nothing is granted without a yes`, () => {
      fc.assert(
        fc.property(answers, (given) => {
          validateAnswers(presentation, given, today);
          const final = finalAnswers(presentation, given);
          for (const choice of choicesOf(presentation)) {
            const mark = final.marks[choice.id];
            assert.notEqual(mark, undefined);
            if (answerTo(choice, mark ?? null) !== 'granted') continue;
            // The button of a letter is its yes, where there is an address to write to.
            const isSent = choice.control === 'submit' && !isEmpty(valueIn(given, choice.needs ?? ''));
            if (!isSent) assert.equal(given.marks[choice.id], 'yes');
          }
          for (const value of Object.values(final.values)) assert.equal(isEmpty(value), false);
          // What leaves is at rest: taken through once more, it is the same.
          assert.deepEqual(finalAnswers(presentation, final), final);
        }),
        { numRuns: 300 },
      );
    });
  }
});
