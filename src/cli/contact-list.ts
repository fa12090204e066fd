import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { Contact } from '../receiver/index.js';
import { type Block, LongLineError, readBlocks } from './list-blocks.js';

/** The list cannot be read; `message` says what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

/** How to read a list; what is left out is found from its first line. */
export interface ListOptions {
  readonly separator?: string;
  readonly emailColumn?: string;
  readonly phoneColumn?: string;
  /** A column that will do instead of both. */
  readonly hashColumn?: string;
}

/** What the first line of a list says of the others. */
export interface ListHead {
  readonly cells: readonly string[];
  readonly separator: string;
  /** Places of the addresses and the numbers; -1 for none. */
  readonly columns: { readonly email: number; readonly phone: number };
}

/** A line of a list. */
export interface ListLine {
  readonly cells: readonly string[];
  /** Null for a line with more or fewer cells than the first one: which is which cannot be known. */
  readonly contact: Contact | null;
  /** Filled in, and no address or no number. */
  readonly isFaulty: { readonly email: boolean; readonly phone: boolean };
}

const separators = [';', ',', '\t', '|'] as const;
const longestLine = 65_536;
const columnNames = {
  email: /^(e-?mail|mail|courriel|adresse[ _]?(e-?mail|mail|électronique)|e-?mail[ _]?address)$/i,
  phone:
    /^((télé|tele|mobile|cell)?phone|tél|tel|mobile|portable|gsm|numéro|numero|(phone|mobile)[ _]?number)$/i,
};

/** What separates the cells of a first line: what occurs most in it, outside of quotes. */
export function guessSeparator(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

function findColumns(header: readonly string[], { emailColumn, phoneColumn, hashColumn }: ListOptions) {
  const find = (kind: 'email' | 'phone', named: string | undefined): number => {
    const index = header.findIndex((name) =>
      named === undefined ? columnNames[kind].test(name.trim()) : name.trim() === named,
    );
    if (named === undefined || index >= 0) return index;
    throw new ListError(
      `--${kind}-column: there is no column "${named}"; the first line has: ${header.join(', ')}.`,
    );
  };
  const found = { email: find('email', emailColumn), phone: find('phone', phoneColumn) };
  const hasHash = hashColumn !== undefined && header.some((name) => name.trim() === hashColumn);
  if (found.email >= 0 || found.phone >= 0 || hasHash) return found;
  throw new ListError(
    `No column is called "email" or "phone". Name them with --email-column or --phone-column; the first line has: ${header.join(', ')}.`,
  );
}

const isEmpty = 'It is empty: the first line names the columns, such as email;phone.';

/** Reads the names of the columns. Throws ListError. */
export function readHead(first: Block, options: ListOptions): ListHead {
  const opening = new TextDecoder().decode(first.bytes.subarray(0, longestLine));
  const separator = options.separator ?? guessSeparator(opening.split(/\r\n|\n|\r/, 1)[0] ?? '');
  const [cells] = cellsIn(first, separator, { to: 1 });
  if (!cells) throw new ListError(isEmpty);
  return { cells, separator, columns: findColumns(cells, options) };
}

/** The lines of a block, without the names of the columns. Throws ListError. */
export function linesIn(
  block: Block,
  { cells: { length: width }, separator, columns }: ListHead,
): ListLine[] {
  return cellsIn(block, separator, { from: block.line === 1 ? 2 : 1 }).map((cells) =>
    cells.length === width ? readLine(cells, columns) : { cells, contact: null, isFaulty: noFault },
  );
}

/** The pieces of a list. Throws ListError. */
export async function* readList(path: string): AsyncGenerator<Block, void, undefined> {
  let isRead = false;
  try {
    for await (const block of readBlocks(path)) {
      isRead = true;
      yield block;
    }
  } catch (error) {
    throw describe(error);
  }
  if (!isRead) throw new ListError(isEmpty);
}

function cellsIn(
  { bytes, line }: Block,
  delimiter: string,
  range: { readonly from?: number; readonly to?: number },
): string[][] {
  if (!isUtf8(bytes))
    throw new ListError('It is not UTF-8. Save it as "CSV UTF-8" in the spreadsheet, and try again.');
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      delimiter,
      bom: line === 1,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
      ...range,
    });
  } catch (error) {
    throw describe(error, line);
  }
}

const noFault = { email: false, phone: false } as const;

function readLine(cells: readonly string[], columns: ListHead['columns']): ListLine {
  const email = columns.email < 0 ? '' : (cells[columns.email]?.trim() ?? '');
  const phone = columns.phone < 0 ? '' : (cells[columns.phone]?.trim() ?? '');
  const isEmail = email.includes('@') && email.length <= 254;
  const isPhone = /\d{4}/.test(phone.replaceAll(/\D/g, '')) && phone.length <= 40;
  return {
    cells,
    contact: { ...(isEmail && { email }), ...(isPhone && { phone }) },
    isFaulty: { email: email !== '' && !isEmail, phone: phone !== '' && !isPhone },
  };
}

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'It does not exist.',
  EISDIR: 'It is a folder.',
  EACCES: 'Access is denied.',
};

const cannotBeRead = (line: number, why: string): ListError =>
  new ListError(`Line ${line} cannot be read (${why}): check its quotes.`);

function describe(error: unknown, firstLine = 1): Error {
  if (error instanceof ListError || !(error instanceof Error)) return error as Error;
  if (error instanceof LongLineError) return cannotBeRead(error.line, 'too long');
  if (error instanceof CsvError) return cannotBeRead(firstLine - 1 + Number(error['lines'] ?? 1), error.code);
  const known = fileErrors[(error as NodeJS.ErrnoException).code ?? ''];
  return known ? new ListError(known) : error;
}
