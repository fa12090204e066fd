import { stringify } from 'csv-stringify/sync';

// What spreadsheets read as a formula. A number of a telephone computes nothing, and must stay as it is.
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const phone = /^\+[\d ().-]+$/;

/** A cell that no spreadsheet runs: an apostrophe stands before what would be a formula. */
export const plainCell = (text: string): string =>
  formula.test(text) && !phone.test(text) ? `'${text}` : text;

/** A line of CSV (RFC 4180), with its end. */
export const csvRow = (cells: readonly string[], separator: string, lineEnd = '\n'): string =>
  stringify([cells.map(plainCell)], { delimiter: separator, record_delimiter: lineEnd });
