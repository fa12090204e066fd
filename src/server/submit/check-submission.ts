import {
  askedOf,
  choicesOf,
  fieldsAsked,
  fieldsOf,
  isFieldAsked,
  validateAnswers,
  type Mark,
  type PresentedChoice,
  type Presentation,
} from '../../form/index.js';
import { givenFieldsOf } from '../../form/present-choices.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import type { Flag, Received } from '../../proof/index.js';
import type { Derive, Derived } from '../forms/derive.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import { sha256 } from '../keys/sign.js';
import { checkLaw } from './check-law.js';
import { checkAge } from './hold-back.js';
import { checkSeen } from './hold-unseen.js';
import { describeInvalid, type InvalidAnswer } from './describe-invalid.js';
import { canonicalizePart } from './canonicalize-part.js';
import { findDifference } from './find-difference.js';

/** A submission that can be stored: which form it is of, what was on screen, and why it may not count. */
export interface Checked {
  readonly kind: 'storable';
  readonly form: KnownForm;
  readonly isKnownVersion: boolean;
  readonly presentation: Pick<Derived, 'json' | 'digest'>;
  readonly flags: readonly Flag[];
}

/** The days in Paris that a submission is held against. */
export interface Days {
  /** That of its arrival. */
  readonly today: CalendarDate;
  /** That of the last press, as far as its device says; asked for where it matters, as a zone's days take time to find. */
  readonly answeredOn: () => CalendarDate;
}

export type Check =
  | Checked
  | { readonly kind: 'unknown-form' }
  /** The person can put it right: nothing is stored. */
  | { readonly kind: 'invalid-answers'; readonly invalid: readonly InvalidAnswer[] };

/**
 * Compares a submission with what the receiver knows: the form of that version, the day in Paris that it was issued
 * for and answered on, and the law of the day of its arrival. Nothing is repaired. Throws CanonicalError for text that has no canonical JSON.
 */
export function checkSubmission(submission: Received, forms: KnownForms, derive: Derive, days: Days): Check {
  const { today } = days;
  const { presentation } = submission;
  const current = forms.current.get(presentation.form.id);
  if (!current) return { kind: 'unknown-form' };
  const contents = forms.contentsOf(presentation.form.id, presentation.form.version);
  const match = matchContents(contents, presentation, derive);
  if (!match.derived) {
    const flag: Flag =
      contents.length === 0
        ? {
            code: 'unknown-version',
            detail: `version ${presentation.form.version} of ${presentation.form.id} was never served here`,
          }
        : { code: 'presentation-differs', detail: `/presentation${match.difference}` };
    const form = contents[0] ?? current;
    return {
      kind: 'storable',
      form,
      isKnownVersion: contents.length > 0,
      presentation: digestSent(presentation),
      flags: [
        flag,
        ...checkDate(presentation, days),
        ...checkAge(submission, today),
        ...checkSeen(submission),
      ],
    };
  }
  const invalid = [
    ...findStrangers(submission, today),
    ...describeInvalid(validateAnswers(presentation, submission.answers, today)),
  ];
  if (invalid.length > 0) return { kind: 'invalid-answers', invalid };
  return {
    kind: 'storable',
    form: match.form,
    isKnownVersion: true,
    presentation: match.derived,
    flags: [
      ...checkDate(presentation, days),
      ...checkMarks(submission),
      ...checkAge(submission, today),
      ...checkSeen(submission),
      ...checkLaw(submission, derive(match.form, presentation.language, today), today),
    ],
  };
}

type Match =
  | { readonly form: KnownForm; readonly derived: Derived }
  | { readonly derived: null; readonly difference: string };

function matchContents(contents: readonly KnownForm[], presentation: Presentation, derive: Derive): Match {
  let difference: string | undefined;
  for (const form of contents) {
    const { language, date } = presentation;
    const derived = derive(form, language, date, givenFieldsOf(presentation));
    const found = derived ? findDifference(derived.presentation, presentation) : '/language';
    if (derived && found === null) return { form, derived };
    difference ??= found ?? '';
  }
  return { derived: null, difference: difference ?? '' };
}

/** What was on screen, where only its sender knows it. Throws CanonicalError. */
export function digestSent(presentation: Presentation): Pick<Derived, 'json' | 'digest'> {
  const json = canonicalizePart('/presentation', presentation);
  return { json, digest: Buffer.from(sha256(Buffer.from(json))).toString('hex') };
}

/**
 * A form is answered on the day it was issued for, or after midnight if it was opened before. It may arrive any time later: a
 * counter without a line keeps what was answered. Whoever cannot say when, answered when it arrived.
 */
function checkDate({ date }: Presentation, { today, answeredOn }: Days): readonly Flag[] {
  const isOf = (day: CalendarDate): boolean => date === day || date === addDays(day, -1);
  if (isOf(today)) return [];
  const answered = date < today ? answeredOn() : today;
  return isOf(answered)
    ? []
    : [
        {
          code: 'date-differs',
          detail: `/presentation/date: ${date}, answered on ${answered}, received on ${today}`,
        },
      ];
}

/** Marks that the form as drawn cannot make. They are kept, as a refusal may be among them, and never count as consent. */
export function checkMarks({ presentation, answers }: Received): readonly Flag[] {
  const choices = new Map(choicesOf(presentation).map((choice) => [choice.id, choice]));
  const strange = Object.keys(answers.marks).filter((id) => !choices.has(id));
  const wrong = [...choices.values()].filter((choice) => !isPossible(choice, answers.marks));
  return [...strange, ...wrong.map(({ id }) => id)].map((id) => ({
    code: 'answers-invalid',
    detail: `/answers/marks/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  }));
}

function isPossible({ id, control }: PresentedChoice, marks: Readonly<Record<string, Mark>>): boolean {
  // A mark that is missing is not a box left empty: nothing tells that the person ever saw the question.
  if (!Object.hasOwn(marks, id)) return false;
  return control === 'yes-no' || marks[id] !== 'no';
}

/**
 * Data that the form does not ask for is not taken. What came with a yes may come, also where that yes does not count: a page
 * that took somebody for old enough asked for it, and a refusal would lose all the rest.
 */
export function findStrangers(
  { presentation, answers }: Received,
  today: CalendarDate,
): readonly InvalidAnswer[] {
  const asked = [
    ...fieldsAsked(askedOf(presentation, answers, today)),
    ...fieldsOf(presentation).filter((field) => isFieldAsked(field, answers)),
  ];
  const known = new Set(asked.map(({ id }) => id));
  return Object.keys(answers.values)
    .filter((id) => !known.has(id))
    .map((id) => ({
      pointer: `/answers/values/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown-field',
      detail: 'The form has no such field.',
    }));
}
