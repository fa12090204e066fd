import { holderEmail } from '../config/holder-fields.js';
import type { CalendarDate } from '../law/date.js';
import { writeEmail } from './email-address.js';
import { isEmpty, valueIn, type AddressValue, type Answers, type FieldValue } from './answers.js';
import { isAtHome } from './at-home.js';
import { birthDateProblem } from './birth-date.js';
import {
  choicesOf,
  fieldsOf,
  type AddressPart,
  type PresentedField,
  type Presentation,
} from './presentation.js';
import { askedOf, choicesAsked, fieldsAsked } from './under-age.js';

/** What is wrong with an answer. The sentence comes from the locale, tied to the field. */
export type ProblemCode =
  | 'missing'
  | 'incomplete'
  | 'terms'
  | 'email'
  | 'phone'
  | 'date'
  | 'date-future'
  | 'date-past'
  | 'too-long'
  | 'number'
  | 'too-small'
  | 'too-big'
  | 'option'
  | 'holder-same'
  | 'postcode'
  | 'empty'
  | 'needed-for-choice';

export interface Problem {
  /** Empty where it is about the form as a whole. */
  readonly field: string;
  readonly part?: AddressPart;
  readonly code: ProblemCode;
  /** The choice that needs the answer. */
  readonly choice?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A number that a person can have typed: an optional +, 6 to 15 digits (E.164), and what people put between. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-/]+$/.test(text) && digits >= 6 && digits <= 15;
}

function problemWith(
  field: PresentedField,
  text: string,
  today: CalendarDate,
): Omit<Problem, 'field'> | null {
  if (text.length > field.maxLength) return { code: 'too-long', values: { most: field.maxLength } };
  switch (field.control) {
    case 'email':
      return writeEmail(text) ? null : { code: 'email' };
    case 'phone':
      return isPhone(text) ? null : { code: 'phone' };
    case 'birth-date': {
      const code = birthDateProblem(text, today);
      return code && { code };
    }
    case 'number': {
      const number = Number(text.replace(',', '.'));
      if (!/^-?\d+([.,]\d+)?$/.test(text) || !Number.isFinite(number)) return { code: 'number' };
      if (field.min !== undefined && number < field.min)
        return { code: 'too-small', values: { least: field.min } };
      if (field.max !== undefined && number > field.max)
        return { code: 'too-big', values: { most: field.max } };
      return null;
    }
    case 'select':
      return field.options?.some(({ value }) => value === text) ? null : { code: 'option' };
    default:
      return null;
  }
}

const hasDigits = (text: string, count: number): boolean =>
  new RegExp(`^\\d{${count}}$`).test(text.replaceAll(' ', ''));

function* addressProblems(field: PresentedField, value: AddressValue): Generator<Problem> {
  for (const part of field.parts ?? []) {
    const text = value[part.id]?.trim() ?? '';
    if (!text && part.required)
      yield { field: field.id, part: part.id, code: field.required ? 'missing' : 'incomplete' };
    if (text && part.digits && isAtHome(value) && !hasDigits(text, part.digits))
      yield { field: field.id, part: part.id, code: 'postcode', values: { digits: part.digits } };
    if (text.length > part.maxLength)
      yield { field: field.id, part: part.id, code: 'too-long', values: { most: part.maxLength } };
  }
}

function* fieldProblems(
  field: PresentedField,
  value: FieldValue | undefined,
  today: CalendarDate,
): Generator<Problem> {
  if (isEmpty(value) || value === undefined) {
    if (!field.required) return;
    if (field.control !== 'address')
      yield { field: field.id, code: field.control === 'terms' ? 'terms' : 'missing' };
    else yield* addressProblems(field, {});
    return;
  }
  if (field.control === 'address') {
    if (typeof value === 'object') yield* addressProblems(field, value);
    else yield { field: field.id, code: 'missing' };
  } else if (field.control === 'terms') {
    if (value !== true) yield { field: field.id, code: 'terms' };
  } else {
    const problem =
      typeof value === 'string' ? problemWith(field, value.trim(), today) : { code: 'missing' as const };
    if (problem) yield { field: field.id, ...problem };
  }
}

const written = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value.trim().toLowerCase() : '';

/** A parent who is asked under the child's own address is not asked (GDPR 8(2)). */
const isOwnAddress = (fields: readonly PresentedField[], answers: Answers): boolean =>
  fields.some(
    ({ id, control }) =>
      control === 'email' &&
      id !== holderEmail &&
      written(valueIn(answers, id)) === written(valueIn(answers, holderEmail)),
  );

/** Nothing written and nothing pressed, in a form that could do without each answer: there is nothing to send. */
function isAllEmpty(presentation: Presentation, { values, marks }: Answers): boolean {
  const hasButton = choicesOf(presentation).some(({ control }) => control === 'submit');
  return (
    presentation.surface === undefined &&
    !hasButton &&
    Object.values(values).every(isEmpty) &&
    Object.values(marks).every((mark) => mark === null)
  );
}

/**
 * Everything that stops a form from being sent, in the order of the page; empty when nothing does. A choice never
 * stops anything but one that was granted and lacks the address or number it is about.
 */
export function validateAnswers(
  presentation: Presentation,
  answers: Answers,
  today: CalendarDate,
): readonly Problem[] {
  const asked = askedOf(presentation, answers, today);
  const fields = fieldsAsked(asked);
  const wanted = new Map(
    choicesAsked(asked).flatMap(({ id, label, polarity, control, needs }) => {
      const isYes = answers.marks[id] === 'yes' || control === 'submit';
      return needs && polarity !== 'objection' && isYes ? [[needs, { id, label }] as const] : [];
    }),
  );
  const problems = fields.flatMap((field): Problem[] => {
    const value = valueIn(answers, field.id);
    const choice = wanted.get(field.id);
    if (!field.required && choice && isEmpty(value)) {
      // It is quoted within a sentence.
      const values = { choice: choice.label.replace(/\.$/, '') };
      return [{ field: field.id, code: 'needed-for-choice' as const, choice: choice.id, values }];
    }
    const own = [...fieldProblems(field, value, today)];
    const isSame = own.length === 0 && field.id === holderEmail && isOwnAddress(fields, answers);
    return isSame ? [{ field: field.id, code: 'holder-same' as const }] : own;
  });
  return problems.length === 0 && isAllEmpty(presentation, answers)
    ? [{ field: '', code: 'empty' }]
    : problems;
}

/** What the field, or the part of an address, that a problem is about is called on screen. */
export function labelOf(presentation: Presentation, { field, part }: Problem): string {
  const holder = presentation.minors?.holder?.fields ?? [];
  const found = [...fieldsOf(presentation), ...holder].find(({ id }) => id === field);
  return found?.parts?.find(({ id }) => id === part)?.label ?? found?.label ?? field;
}
