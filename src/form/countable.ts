import type { CalendarDate } from '../law/date.js';
import { isEmpty, valueIn, withMark, type Answers } from './answers.js';
import { finalAnswers } from './final-answers.js';
import { fieldsOf, type PresentedChoice, type PresentedField, type Presentation } from './presentation.js';
import { askedOf, choicesAsked, onlyAsked } from './under-age.js';
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

/** Of the fields on parental authority, the first that is empty or does not pass: a yes of a child does not count without. */
function holderLacking(
  presentation: Presentation,
  answers: Answers,
  fields: readonly PresentedField[],
  today: CalendarDate,
): PresentedField | undefined {
  const flawed = validateAnswers(presentation, answers, today).map(({ field }) => field);
  return fields.find(({ id }) => flawed.includes(id));
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
  let kept = onlyAsked(presentation, { values, marks: answers.marks }, today);
  const asked = askedOf(presentation, kept, today);
  const withoutHolder = asked.holder && holderLacking(presentation, kept, asked.holder.fields, today);
  const unmet = choicesAsked(asked).flatMap((choice) => {
    const isYes = kept.marks[choice.id] === 'yes' && choice.polarity !== 'objection';
    const field = fields.find(({ id }) => id === choice.needs);
    const lacking = field && isEmpty(valueIn(kept, field.id)) ? field : withoutHolder;
    return isYes && lacking
      ? [{ choice, field: lacking, isWrong: !isEmpty(valueIn(answers, lacking.id)) }]
      : [];
  });
  for (const { choice } of unmet) kept = withMark(kept, choice.id, null);
  return {
    answers: finalAnswers(presentation, onlyAsked(presentation, kept, today)),
    unmet,
    missing: fields.filter(({ id, required }) => required && flawed.has(id)),
  };
}
