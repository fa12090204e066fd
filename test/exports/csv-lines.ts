import { parse } from 'csv-parse/sync';

/** The lines of a table for Excel, by their cells. */
export const linesOf = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
