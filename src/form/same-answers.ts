import type { Answers, FieldValue } from './answers.js';
import { writeEmail } from './email-address.js';
import { fieldsOf, type FieldControl, type Presentation } from './presentation.js';

const lower = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Digits, with the country where it is said; a French number is the same with and without. */
function digitsOf(text: string): string {
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^00/, '+');
  return digits.replace(/^\+330?/, '0');
}

function simplify(control: FieldControl, value: FieldValue): unknown {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([part, text]) => [part, lower(text ?? '')])
      .toSorted();
  if (control === 'phone') return digitsOf(value);
  return lower(control === 'email' ? (writeEmail(value) ?? value) : value);
}

/**
 * Final answers without what is only another way of writing the same: two that are equal say the same thing. For comparing;
 * what is recorded stays as it was written.
 */
export function simplifyAnswers(presentation: Presentation, { values, marks }: Answers): unknown {
  const fields = fieldsOf(presentation).filter(({ id }) => Object.hasOwn(values, id));
  return [fields.map(({ id, control }) => [id, simplify(control, values[id] ?? '')]), marks];
}
