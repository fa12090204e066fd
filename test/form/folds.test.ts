import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answerTo,
  choicesUnopened,
  foldsOf,
  noAnswers,
  withMark,
  withPart,
  type PresentedGroup,
  type Presentation,
} from '../../src/form/index.js';
import { presentDemo } from './demo-form.js';

const [phone, post] = ['offers:phone:own', 'offers:post:own'] as const;
/** The objection to letters of a partner stands beside that to the bakery's own. */
const partners = 'partner-offers:post:roaster';
// The question about post stands behind the button of what is optional, that about calls behind its own.
const folded = presentDemo('loyalty-card', '2026-11-29');
const withAddress = withPart(noAnswers, 'address', 'street', '3 rue des Lilas');
const objection = { polarity: 'objection', control: 'checkbox' } as const;

describe('a question that stands one press away', () => {
  test('was seen by whoever opened what it stands in', () => {
    assert.deepEqual(choicesUnopened(folded, noAnswers, []).toSorted(), [phone, post, partners]);
    assert.deepEqual(choicesUnopened(folded, noAnswers, ['optional']), [phone]);
    assert.deepEqual(choicesUnopened(folded, noAnswers, ['notice', `choice:${phone}`]), [post, partners]);
    // A browser fills in what nobody has opened.
    assert.deepEqual(choicesUnopened(folded, withAddress, []).toSorted(), [phone, post, partners]);
  });

  test('without script, by whoever filled in the field that it is about', () => {
    assert.ok(choicesUnopened(folded, noAnswers, undefined).includes(post));
    assert.ok(!choicesUnopened(folded, withAddress, undefined).includes(post));
  });

  test('in a form of before, where nothing was folded away, was always seen', () => {
    const before: Presentation = {
      ...folded,
      schema: 'accord/presentation/1',
      groups: folded.groups.map((one): PresentedGroup => {
        const { stands: _, ...group } = one;
        return group.kind === 'choices'
          ? { ...group, choices: group.choices.map(({ stands: __, ...choice }) => choice) }
          : group;
      }),
    };
    for (const opened of [[], undefined]) assert.deepEqual(choicesUnopened(before, noAnswers, opened), []);
  });

  test('left alone unseen, it is unanswered; what was pressed is what it says', () => {
    const isUnseen = true;
    assert.equal(answerTo(objection, null, { isUnseen }), 'unanswered');
    assert.equal(answerTo(objection, null), 'not-objected');
    assert.equal(answerTo(objection, 'yes', { isUnseen }), 'objected');
    for (const control of ['checkbox', 'yes-no'] as const) {
      const consent = { polarity: 'consent', control } as const;
      assert.equal(answerTo(consent, null, { isUnseen }), 'unanswered');
      assert.equal(answerTo(consent, 'yes', { isUnseen }), 'granted');
      assert.equal(answerTo(consent, 'no', { isUnseen }), 'refused');
    }
  });

  test('has a name by which its opening is told', () => {
    const names = foldsOf(withMark(noAnswers, post, 'yes') && folded);
    for (const name of ['notice', 'optional', `choice:${phone}`, `choice:${post}`])
      assert.ok(names.includes(name), name);
  });
});
