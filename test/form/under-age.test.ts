import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCountable } from '../../src/form/countable.js';
import {
  askedOf,
  choicesAsked,
  choicesOf,
  fieldsAsked,
  finalAnswers,
  isUnderAge,
  ofAgeDay,
  onlyAsked,
  planForm,
  presentForm,
  validateAnswers,
  type Answers,
  type FieldValue,
  type Mark,
  type Presentation,
} from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { demoForm } from './demo-form.js';

const today = '2026-11-29';
const child = '2011-11-30';
const grown = '2011-11-29';

const draw = (changes: object = {}, language = 'fr', date = today): Presentation =>
  presentForm(planForm({ ...demoForm('loyalty-card'), ...changes }, { date }), wordingOf(language));
const alone = draw();
const jointly = draw({ parentalConsent: true, confirm: ['email'] });
const email = 'offers:email:own';
const own = { email: 'lea@ecole.example' };
const parent = { holderName: 'Anne Petit', holderEmail: 'anne@maison.example' };

const answer = (values: Record<string, FieldValue>, marks: Record<string, Mark> = {}): Answers => ({
  values: { ...own, ...values },
  marks,
});
const allMarks = (form: Presentation): Record<string, Mark> =>
  Object.fromEntries(choicesOf(form).map(({ id }): [string, Mark] => [id, 'yes']));

describe('somebody too young to consent alone', () => {
  test('is asked nothing but the fields, from the day before the birthday back', () => {
    assert.ok(choicesAsked(askedOf(alone, answer({ birthDate: grown }))).length > 5);
    const asked = askedOf(alone, answer({ birthDate: child }));
    assert.deepEqual(choicesAsked(asked), []);
    assert.deepEqual(
      fieldsAsked(asked).map(({ id }) => id),
      ['firstName', 'lastName', 'email', 'terms', 'address', 'birthDate'],
    );
    assert.equal(asked.text, 'Nous ne vous enverrons pas de publicité.');
  });

  test('reads a sentence that names neither an age, nor a date, nor an empty field', () => {
    for (const language of ['fr', 'en'])
      for (const changes of [{}, { parentalConsent: true }]) {
        const { text, holder } = draw(changes, language).minors!;
        const words = [
          text,
          holder?.title,
          holder?.text,
          ...(holder?.fields ?? []).map(({ label }) => label),
        ];
        assert.doesNotMatch(words.join(' '), /\d\d ans|15|\bvide|empty|naissance|birth|\bdate/i);
      }
  });

  test('is not asked for the number that came with a yes, and it does not leave', () => {
    const before = answer({ phone: '0199001234' }, { 'offers:sms:own': 'yes' });
    const after = { ...before, values: { ...before.values, birthDate: child } };
    assert.ok(fieldsAsked(askedOf(alone, before)).some(({ id }) => id === 'phone'));
    assert.ok(!fieldsAsked(askedOf(alone, after)).some(({ id }) => id === 'phone'));
    assert.equal(finalAnswers(alone, before).values['phone'], '0199001234');
    assert.equal('phone' in finalAnswers(alone, after).values, false);
    // With a parent the question is asked, and the number with it.
    assert.ok(fieldsAsked(askedOf(jointly, after)).some(({ id }) => id === 'phone'));
  });

  test('leaves no mark behind that was made before the date was written', () => {
    const { marks } = onlyAsked(alone, answer({ birthDate: child }, allMarks(alone)));
    assert.deepEqual(new Set(Object.values(marks)), new Set([null]));
    assert.equal(Object.keys(marks).length, choicesOf(alone).length);
  });

  test('who was asked nothing on the day of the form is not asked by the birthday that comes before the sending', () => {
    const drawnBefore = draw({}, 'fr', '2026-11-29');
    assert.equal(isUnderAge(drawnBefore, answer({ birthDate: child }), '2026-11-30'), true);
    assert.equal(isUnderAge(draw({}, 'fr', '2026-11-30'), answer({ birthDate: child }), '2026-11-30'), false);
    // A device whose clock is ahead makes nobody older.
    assert.equal(isUnderAge(draw({}, 'fr', '2026-11-30'), answer({ birthDate: child }), '2026-11-29'), true);
  });

  test('can be asked from a day that the form tells', () => {
    assert.equal(ofAgeDay(alone, answer({ birthDate: child }), today), '2026-11-30');
    assert.equal(ofAgeDay(draw({ minimumAge: 18 }), answer({ birthDate: child }), today), '2029-11-30');
    for (const birthDate of ['', '30/11/2011', '2011-02-30', '1899-01-01', '9999-12-31'])
      assert.equal(ofAgeDay(alone, answer({ birthDate }), today), undefined, birthDate);
  });

  test('cannot be known where no date is asked, and a form says nothing of it there', () => {
    const { fields } = demoForm('loyalty-card');
    const form = draw({ fields: fields.filter(({ type }) => type !== 'birth-date') });
    assert.equal(form.minors, undefined);
    const { groups, text } = askedOf(form, answer({ birthDate: child }));
    assert.equal(text, undefined);
    assert.deepEqual(choicesAsked({ groups }), choicesOf(form));
    assert.equal(draw({ minimumAge: 0 }).minors, undefined);
  });
});

describe('a yes that is given together with a parent', () => {
  const asked = (marks: Record<string, Mark> = {}, values: Record<string, FieldValue> = {}) =>
    askedOf(jointly, answer({ birthDate: child, ...values }, marks));

  test('is asked of the young only, and the parent is asked for only once there is a yes', () => {
    assert.equal(askedOf(jointly, answer({ birthDate: grown }, { [email]: 'yes' })).holder, undefined);
    assert.equal(asked().holder, undefined);
    assert.equal(asked({ [email]: null, 'offers:phone:own': 'no' }).holder, undefined);
    assert.deepEqual(
      fieldsAsked(asked({ [email]: 'yes' }))
        .slice(-2)
        .map(({ id }) => id),
      ['holderName', 'holderEmail'],
    );
  });

  test('leaves out what silence would allow and what is only asked for', () => {
    const business = presentForm(
      planForm(
        {
          ...demoForm('loyalty-card'),
          relationship: 'customer',
          parentalConsent: true,
          callback: { purpose: 'card', about: { fr: 'votre carte', en: 'your card' } },
        },
        { date: today },
      ),
      wordingOf('fr'),
    );
    const polarities = (form: Presentation, birthDate: string) => [
      ...new Set(choicesAsked(askedOf(form, answer({ birthDate }))).map(({ polarity }) => polarity)),
    ];
    assert.deepEqual(polarities(business, grown).toSorted(), ['consent', 'objection', 'request']);
    assert.deepEqual(polarities(business, child), ['consent']);
  });

  test('does not promise a mail to the child that goes to the parent', () => {
    const detailsOf = (birthDate: string) =>
      choicesAsked(askedOf(jointly, answer({ birthDate })))
        .find(({ id }) => id === email)!
        .details.map(({ text }) => text);
    assert.equal(detailsOf(grown).length - detailsOf(child).length, 1);
    assert.match(detailsOf(grown).join(), /vous demandera de confirmer/);
    assert.doesNotMatch(detailsOf(child).join(), /vous demandera de confirmer/);
  });

  const problems = (values: Record<string, FieldValue>, marks: Record<string, Mark> = { [email]: 'yes' }) =>
    validateAnswers(jointly, answer({ birthDate: child, ...values }, marks), today)
      .filter(({ field }) => field.startsWith('holder'))
      .map(({ field, code }) => `${field}: ${code}`);

  test('needs a name and an address, of somebody else than the child', () => {
    assert.deepEqual(problems({}), ['holderName: missing', 'holderEmail: missing']);
    assert.deepEqual(problems({ ...parent, holderEmail: 'anne' }), ['holderEmail: email']);
    assert.deepEqual(problems({ ...parent, holderEmail: ' LEA@ecole.example ' }), [
      'holderEmail: holder-same',
    ]);
    assert.deepEqual(problems(parent), []);
    assert.deepEqual(problems({}, {}), []);
  });

  test('sends the parent’s name and address with a yes, and never without', () => {
    const sent = (values: Record<string, FieldValue>, marks: Record<string, Mark>) =>
      Object.keys(finalAnswers(jointly, onlyAsked(jointly, answer({ ...values, ...parent }, marks))).values);
    assert.ok(sent({ birthDate: child }, { [email]: 'yes' }).includes('holderEmail'));
    assert.ok(!sent({ birthDate: child }, {}).includes('holderEmail'));
    assert.ok(!sent({ birthDate: grown }, { [email]: 'yes' }).includes('holderEmail'));
  });
});

describe('choices in a form of the site’s own', () => {
  const inSite = (form: Presentation, given = ['firstName', 'birthDate', 'phone']) =>
    presentChoicesOnly(form, given, choicesWordsOf('fr'));
  const values = { ...own, firstName: 'Léa', lastName: 'Petit', birthDate: child };

  test('know an age only where the site hands the date over', () => {
    assert.ok(inSite(jointly).minors);
    assert.equal(inSite(jointly, ['firstName']).minors, undefined);
  });

  test('count no yes of somebody too young', () => {
    const form = inSite(alone);
    const { answers, unmet } = findCountable(form, { values, marks: allMarks(form) }, today);
    assert.deepEqual([new Set(Object.values(answers.marks)), unmet], [new Set([null]), []]);
  });

  test('say what a yes lacks as long as no parent can be asked, and count it with one', () => {
    const form = inSite(jointly);
    const count = (more: Record<string, string>) =>
      findCountable(form, { values: { ...values, ...more }, marks: { [email]: 'yes' } }, today);
    const lacking = count({ holderName: 'Anne Petit' });
    assert.equal(lacking.answers.marks[email], null);
    assert.ok(!('holderName' in lacking.answers.values));
    assert.deepEqual(
      lacking.unmet.map(({ choice, field, isWrong }) => [choice.id, field.id, isWrong]),
      [[email, 'holderEmail', false]],
    );
    const { answers, unmet } = count(parent);
    assert.deepEqual([answers.marks[email], unmet], ['yes', []]);
    assert.equal(answers.values['holderEmail'], 'anne@maison.example');
  });
});
