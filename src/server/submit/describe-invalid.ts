import type { Problem, ProblemCode } from '../../form/index.js';

/** An answer that the form's own rules refuse, with its place in the body. */
export interface InvalidAnswer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

// For whoever reads the wire; people read the widget's own sentences, in their language.
const details: Readonly<Record<ProblemCode, string>> = {
  missing: 'An answer is required.',
  incomplete: 'The address must be complete, or empty.',
  terms: 'The terms must be accepted.',
  email: 'This is not an e-mail address.',
  phone: 'This is not a phone number.',
  date: 'This is not a date, YYYY-MM-DD.',
  'date-future': 'This day is yet to come.',
  'date-past': 'This year of birth is too long ago.',
  'too-long': 'The answer is too long.',
  number: 'This is not a number.',
  'too-small': 'The number is too small.',
  'too-big': 'The number is too big.',
  option: 'This is not one of the options.',
  'holder-same': 'The parent needs an address of their own.',
  postcode: 'This is not a postcode of the country of the form.',
  empty: 'Nothing is filled in.',
  'needed-for-choice': 'A choice that was granted needs this answer.',
};

/** What the form's own rules refuse, with the place of each in the body. */
export const describeInvalid = (problems: readonly Problem[]): readonly InvalidAnswer[] =>
  problems.map(({ field, part, code }) => ({
    pointer: `/answers/values${field && `/${field}`}${part ? `/${part}` : ''}`,
    code,
    detail: details[code],
  }));
