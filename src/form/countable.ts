import type { CalendarDate } from '../law/date.js';
import { finalAnswers, isEmpty, valueIn, withMark, type Answers } from './answers.js';
import {
  choicesOf,
  fieldsOf,
  type PresentedChoice,
  type PresentedField,
  type Presentation,
} from './presentation.js';
import { validateAnswers } from './validate.js';

/** A yes that lacks the address or number it is about. */
export interface UnmetYes {
  readonly choice: PresentedChoice;
  readonly field: PresentedField;
  /** Something stands there, and does not pass the checks. */
  readonly isWrong: boolean;
}

/** What of a person's answers can be recorded, where the fields belong to the site and may hold anything. */
export interface Countable {
  /** Final answers: values that pass the checks, and one mark for every choice, none of them unmet. */
  readonly answers: Answers;
  readonly unmet: readonly UnmetYes[];
  /** Mandatory fields without a value that passes: nothing can be recorded. */
  readonly missing: readonly PresentedField[];
}

/**
 * Leaves out what cannot be recorded. A value that does not pass is as good as none; a yes without its address or number
 * becomes a choice left alone. An objection needs nothing and always stays.
 */
export function findCountable(presentation: Presentation, answers: Answers, today: CalendarDate): Countable {
  const fields = fieldsOf(presentation);
  const flawed = new Set(
    validateAnswers(presentation, { ...answers, marks: {} }, today).map(({ field }) => field),
  );
  const values = Object.fromEntries(Object.entries(answers.values).filter(([id]) => !flawed.has(id)));
  let kept: Answers = { values, marks: answers.marks };
  const unmet = choicesOf(presentation).flatMap((choice) => {
    const field = fields.find(({ id }) => id === choice.needs);
    const isYes = answers.marks[choice.id] === 'yes' && choice.polarity !== 'objection';
    return isYes && field && isEmpty(valueIn(kept, field.id))
      ? [{ choice, field, isWrong: !isEmpty(valueIn(answers, field.id)) }]
      : [];
  });
  for (const { choice } of unmet) kept = withMark(kept, choice.id, null);
  return {
    answers: finalAnswers(presentation, kept),
    unmet,
    missing: fields.filter(({ id, required }) => required && flawed.has(id)),
  };
}
