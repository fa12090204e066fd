import type { AddressPart, PresentedChoice } from './presentation.js';

export type AddressValue = Readonly<Partial<Record<AddressPart, string>>>;

/** What a person wrote in a field: a text, the parts of an address, or a tick. */
export type FieldValue = string | AddressValue | boolean;

/** What a person did with a choice on screen: nothing, yes, or no. A checkbox knows only `yes` and nothing. */
export type Mark = 'yes' | 'no' | null;

/** All that a person did in a form. Every move returns a new state. */
export interface Answers {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** What an answer means, in the words of the record. */
export type Answer = 'granted' | 'refused' | 'objected' | 'not-objected' | 'unanswered' | 'withdrawn';

/** Nothing written, nothing ticked: the only state that a form starts in. */
export const noAnswers: Answers = { values: {}, marks: {} };

export const withValue = (answers: Answers, field: string, value: FieldValue): Answers => ({
  ...answers,
  values: { ...answers.values, [field]: value },
});

export const withPart = (answers: Answers, field: string, part: AddressPart, value: string): Answers => {
  const before = answers.values[field];
  return withValue(answers, field, { ...(typeof before === 'object' ? before : {}), [part]: value });
};

export const withMark = (answers: Answers, choice: string, mark: Mark): Answers => ({
  ...answers,
  marks: { ...answers.marks, [choice]: mark },
});

/**
 * The answer that a mark stands for. An empty "yes" box is a refusal, an empty "tell us no" box is the absence of an
 * objection, and what has no box that can be left empty is unanswered: only an act grants. A question that nobody saw is
 * unanswered too, until something is pressed.
 */
export function answerTo(
  { polarity, control }: Pick<PresentedChoice, 'polarity' | 'control'>,
  mark: Mark,
  { isUnseen = false } = {},
): Answer {
  if (mark === null && (isUnseen || (polarity !== 'objection' && control !== 'checkbox')))
    return 'unanswered';
  if (polarity === 'objection') return mark === 'yes' ? 'objected' : 'not-objected';
  return mark === 'yes' ? 'granted' : 'refused';
}

/** What is written in a field. A field may be called `constructor`, so only own properties count. */
export const valueIn = ({ values }: Answers, field: string): FieldValue | undefined =>
  Object.hasOwn(values, field) ? values[field] : undefined;

/** True when nothing is written there: no text, no part of the address, no tick. */
export function isEmpty(value: FieldValue | undefined): boolean {
  if (value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object') return Object.values(value).every((part) => !part?.trim());
  return false;
}
