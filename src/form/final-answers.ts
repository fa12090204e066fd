import { isEmpty, valueIn, type Answers, type FieldValue, type Mark } from './answers.js';
import { writeEmail } from './email-address.js';
import { choicesOf, type Presentation } from './presentation.js';
import { askedOf, choicesAsked, fieldsAsked } from './under-age.js';

/**
 * The choices that sending the form says yes to, as its button says (CV14): those that are asked of this person, and have the
 * address that they are about.
 */
export const choicesSent = (presentation: Presentation, answers: Answers): readonly string[] =>
  choicesAsked(askedOf(presentation, answers))
    .filter(
      ({ control, needs }) =>
        control === 'submit' && (needs === undefined || !isEmpty(valueIn(answers, needs))),
    )
    .map(({ id }) => id);

/**
 * What leaves the form: the fields that were filled in, trimmed, addresses in their one writing, one mark for every choice, and
 * the yes that sending it is.
 */
export function finalAnswers(presentation: Presentation, answers: Answers): Answers {
  const values: Record<string, FieldValue> = {};
  for (const { id, control } of fieldsAsked(askedOf(presentation, answers))) {
    const value = valueIn(answers, id);
    if (value === undefined || isEmpty(value)) continue;
    values[id] =
      typeof value === 'string'
        ? (control === 'email' && writeEmail(value)) || value.trim()
        : typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value).flatMap(([part, text]) => (text?.trim() ? [[part, text.trim()]] : [])),
            )
          : value;
  }
  const marks: Record<string, Mark> = {};
  for (const { id } of choicesOf(presentation)) marks[id] = answers.marks[id] ?? null;
  for (const id of choicesSent(presentation, answers)) marks[id] = 'yes';
  return { values, marks };
}
