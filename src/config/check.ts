import { type CalendarDate, jurisdictions } from '../law/index.js';
import { abroad } from './checks/abroad.js';
import { assumed, sharing } from './checks/assumed.js';
import { audience } from './checks/audience.js';
import { children } from './checks/children.js';
import { choices } from './checks/choices.js';
import { fields } from './checks/fields.js';
import { isInClear } from './checks/link.js';
import { minors } from './checks/minors.js';
import { notice } from './checks/notice.js';
import { error, type Check, type Problem } from './checks/problem.js';
import { relationship } from './checks/relationship.js';
import { sectors } from './checks/sectors.js';
import { sensitive } from './checks/sensitive.js';
import { wording } from './checks/wording.js';
import type { FormConfig } from './schema.js';

const endpoint: Check = ({ endpoint: url }) =>
  isInClear(url) ? [error('insecure-endpoint', ['endpoint'], null, { url })] : [];

/** Checks that read the owner's texts: what is plain is an error, what is likely a warning. */
export const readers: readonly Check[] = [
  wording,
  sectors,
  assumed,
  sharing,
  abroad,
  sensitive,
  relationship,
  children,
  audience,
];

/** Whether the books know the country of a form; without a book no other check has an answer. */
export const isCovered = (jurisdiction: string): boolean =>
  (jurisdictions as readonly string[]).includes(jurisdiction);

/**
 * What stops a form from being drawn on a day, in codes: small, for pages. `checkConfig` says it in words and adds
 * warnings and advice. Throws only LawError `invalid-date`, for a date that is none.
 */
export function findProblems(config: FormConfig, date: CalendarDate): readonly Problem[] {
  if (!isCovered(config.jurisdiction)) {
    const values = { received: config.jurisdiction, known: jurisdictions.join(', ') };
    return [error('unknown-jurisdiction', ['jurisdiction'], null, values)];
  }
  return [endpoint, ...readers, choices, minors, fields, notice].flatMap((check) =>
    check(config, date).filter(({ level }) => level === 'error'),
  );
}
