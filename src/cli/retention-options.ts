import { Option } from 'commander';
import { StartError } from '../server/start-error.js';

/** When a financial year ends: invoices are kept for ten years from then on. */
export const yearEndOption = (): Option =>
  new Option('--financial-year-end <day>', 'month and day on which the financial year ends')
    .env('ACCORD_FINANCIAL_YEAR_END')
    .default('12-31');

/** Reads a month and a day, such as `06-30`. Throws StartError. */
export function readYearEnd(text: string): string {
  const day = new Date(`2025-${text}T00:00:00Z`);
  if (/^\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === text)
    return text;
  throw new StartError(
    `--financial-year-end: got "${text}"; a month and a day such as 06-30 are accepted, and 02-28 for the end of February.`,
  );
}
