import { type CalendarDate, jurisdictions } from '../law/index.js';
import { choices } from './checks/choices.js';
import { fields } from './checks/fields.js';
import { isInClear } from './checks/link.js';
import { notice } from './checks/notice.js';
import { error, type Check, type Problem } from './checks/problem.js';
import { wording } from './checks/wording.js';
import type { FormConfig } from './schema.js';

const endpoint: Check = ({ endpoint: url }) =>
  isInClear(url) ? [error('insecure-endpoint', ['endpoint'], null, { url })] : [];

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
  return [endpoint, wording, choices, fields, notice].flatMap((check) => check(config, date));
}
