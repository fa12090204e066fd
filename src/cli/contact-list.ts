import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Contact } from '../receiver/index.js';

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

/** A line of a list. */
export interface ListLine {
  readonly cells: readonly string[];
  /** Null for a line with more or fewer cells than the first one: which is which cannot be known. */
  readonly contact: Contact | null;
}

const separators = [';', ',', '\t', '|'] as const;
const longestLine = 65_536;
const columnNames = {
  email: /^(e-?mail|mail|courriel|adresse[ _]?(e-?mail|mail|électronique)|e-?mail[ _]?address)$/i,
  phone:
    /^((télé|tele|mobile|cell)?phone|tél|tel|mobile|portable|gsm|numéro|numero|(phone|mobile)[ _]?number)$/i,
};

/** UTF-8 to text, and a clear word for anything else. */
function decodeUtf8(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new ListError('It is not UTF-8. Save it as "CSV UTF-8" in the spreadsheet, and try again.');
    }
  };
  const attempt = (done: (error: Error | null, text?: string) => void, bytes?: Buffer) => {
    try {
      done(null, decode(bytes));
    } catch (error) {
      done(error as Error);
    }
  };
  return new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform: (bytes: Buffer, _encoding, done) => attempt(done, bytes),
    flush: (done) => attempt(done),
  });
}

/** What separates the cells of a first line: what occurs most in it, outside of quotes. */
export function guessSeparator(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

async function readFirstLine(path: string): Promise<string> {
  const stream = createReadStream(path, { end: longestLine });
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of stream) text += decoder.decode(bytes as Buffer, { stream: true });
  return text.split(/\r?\n/, 1)[0] ?? '';
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

/** The names of the columns, then the lines one by one. Throws ListError. */
export async function* readList(
  path: string,
  options: ListOptions,
): AsyncGenerator<ListLine, void, undefined> {
  const delimiter = options.separator ?? guessSeparator(await openingOf(path));
  const source = createReadStream(path);
  const text = source.pipe(decodeUtf8());
  const rows = text.pipe(
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
    }),
  );
  // `pipe` hands on no errors.
  source.on('error', (error) => rows.destroy(error));
  text.on('error', (error) => rows.destroy(error));
  let columns: ReturnType<typeof findColumns> | undefined;
  let width = 0;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (!columns) {
        columns = findColumns(cells, options);
        width = cells.length;
        yield { cells, contact: null };
      } else yield { cells, contact: cells.length === width ? contactIn(cells, columns) : null };
    }
  } catch (error) {
    throw describe(error);
  } finally {
    source.destroy();
  }
  if (!columns) throw new ListError('It is empty: the first line names the columns, such as email;phone.');
}

async function openingOf(path: string): Promise<string> {
  try {
    return await readFirstLine(path);
  } catch (error) {
    throw describe(error);
  }
}

const contactIn = (cells: readonly string[], columns: { email: number; phone: number }): Contact => {
  const email = columns.email < 0 ? '' : (cells[columns.email]?.trim() ?? '');
  const phone = columns.phone < 0 ? '' : (cells[columns.phone]?.trim() ?? '');
  return {
    ...(email.includes('@') && email.length <= 254 && { email }),
    ...(/\d{4}/.test(phone.replaceAll(/\D/g, '')) && phone.length <= 40 && { phone }),
  };
};

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'It does not exist.',
  EISDIR: 'It is a folder.',
  EACCES: 'Access is denied.',
};

function describe(error: unknown): Error {
  if (error instanceof ListError || !(error instanceof Error)) return error as Error;
  if (error instanceof CsvError)
    return new ListError(
      `Line ${String(error['lines'] ?? '?')} cannot be read (${error.code}): check its quotes.`,
    );
  const known = fileErrors[(error as NodeJS.ErrnoException).code ?? ''];
  return known ? new ListError(known) : error;
}
