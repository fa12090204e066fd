import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { type ColumnMeaning, isBesideAddress, looksLikeNumber, meaningOf } from './contact-columns.js';
import { type Block, LongLineError, readBlocks } from './list-blocks.js';
import { type CellReading, isEmptyCell, readContactCell, readHashCell } from './read-contact-cell.js';

/** The list cannot be read; `message` says what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

/** How to read a list; what is left out is found from its first lines. Columns are named, or numbered as `#3`. */
export interface ListOptions {
  readonly separator?: string;
  readonly emailColumns?: readonly string[];
  readonly phoneColumns?: readonly string[];
  readonly hashColumns?: readonly string[];
  /** Whether a hash tells who somebody is; default false. */
  readonly takesHashes?: boolean;
  /** Columns that are left out on purpose. */
  readonly ignoredColumns?: readonly string[];
}

/** A column that is read. */
export interface Column extends ColumnMeaning {
  readonly place: number;
  readonly name: string;
  /** Whether it was named for what is asked, and not found by its name. */
  readonly isChosen: boolean;
}

/** What the first lines of a list say of the others. */
export interface ListHead {
  readonly cells: readonly string[];
  readonly separator: string;
  /** The line that names the columns, from 1: a spreadsheet may say above it what separates the cells. */
  readonly line: number;
  readonly columns: readonly Column[];
}

/** A line of a list. */
export interface ListLine {
  readonly cells: readonly string[];
  /** Whether it has as many cells as the first one: else which is which cannot be known. */
  readonly isWhole: boolean;
  /** The line itself, where no cell of it needs quotes. */
  readonly text?: string | undefined;
}

const separators = [';', ',', '\t', '|'] as const;
const longestLine = 65_536;

/** What separates the cells of a first line: what occurs most in it, outside of quotes. */
export function guessSeparator(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

const isEmpty = 'It is empty: the first line names the columns, such as email;phone.';
const separatorLine = /^\uFEFF?"?sep=(.)"?[^\r\n]*(?:\r\n|\n|\r)/i;

/** Reads the names of the columns, and finds out what they hold. Throws ListError. */
export function readHead(first: Block, options: ListOptions): ListHead {
  const opening = new TextDecoder().decode(first.bytes.subarray(0, longestLine));
  const [told = '', toldSeparator] = separatorLine.exec(opening) ?? [];
  const [names = ''] = opening.slice(told.length).split(/\r\n|\n|\r/, 1);
  const separator = options.separator ?? toldSeparator ?? guessSeparator(names);
  const line = told === '' ? 1 : 2;
  const [cells, ...lines] = cellsIn(first, separator, { from: line });
  if (!cells) throw new ListError(isEmpty);
  if (cells.some(holdsContact))
    throw new ListError(
      'Its first line holds an address or a number: put a line above it that names the columns, such as email;phone.',
    );
  return { cells, separator, line, columns: findColumns(cells, lines, options) };
}

const holdsContact = (cell: string): boolean =>
  readContactCell('email', cell).contacts.length > 0 || looksLikeNumber('', cell);

const flags = { email: '--email-column', phone: '--phone-column', hash: '--hash-column' } as const;
type Kind = keyof typeof flags;

function findColumns(
  names: readonly string[],
  lines: readonly (readonly string[])[],
  options: ListOptions,
): readonly Column[] {
  const { takesHashes = false } = options;
  const chosen = chooseColumns(names, options);
  const columns = names.flatMap((name, place): readonly Column[] => {
    const kind = chosen.get(place);
    if (kind === 'ignored') return [];
    const meaning = takesHashes ? meaningOf(name) : withoutHash(meaningOf(name));
    if (kind) {
      const use = meaning?.kind === kind ? meaning.use : 'any';
      return [{ place, name: name.trim(), kind, use, isChosen: true }];
    }
    return meaning ? [{ ...meaning, place, name: name.trim(), isChosen: false }] : [];
  });
  const known = new Set([...columns.map(({ place }) => place), ...chosen.keys()]);
  for (const [place, name] of names.entries())
    if (!known.has(place) && !isBesideAddress(name)) refuseContacts(name, place, lines, takesHashes);
  if (columns.length > 0) return columns;
  throw new ListError(
    `No column is called "email" or "phone". Name them with --email-column or --phone-column; the first line has: ${names.join(', ')}.`,
  );
}

const withoutHash = (meaning: ColumnMeaning | null): ColumnMeaning | null =>
  meaning?.kind === 'email' || meaning?.kind === 'phone' ? meaning : null;

/** What the flags say of the columns, by their places. */
function chooseColumns(
  names: readonly string[],
  { emailColumns = [], phoneColumns = [], hashColumns = [], ignoredColumns = [] }: ListOptions,
): ReadonlyMap<number, Kind | 'ignored'> {
  const chosen = new Map<number, Kind | 'ignored'>();
  const choose = (kind: Kind | 'ignored', flag: string, wanted: string): void => {
    const places = names.flatMap((name, place) =>
      name.trim() === wanted.trim() || wanted === `#${place + 1}` ? [place] : [],
    );
    if (places.length === 0)
      throw new ListError(
        `${flag}: there is no column "${wanted}"; the first line has: ${names.join(', ')}.`,
      );
    for (const place of places) chosen.set(place, kind);
  };
  for (const [kind, wanted] of [
    ['email', emailColumns],
    ['phone', phoneColumns],
    ['hash', hashColumns],
  ] as const)
    for (const name of wanted) choose(kind, flags[kind], name);
  for (const name of ignoredColumns) choose('ignored', '--ignore-column', name);
  return chosen;
}

const holdings = {
  email: 'e-mail addresses',
  phone: 'telephone numbers',
  hash: 'SHA-256 hashes',
} as const;

/** A column full of addresses that nobody reads would make a list that protects nobody. */
function refuseContacts(
  name: string,
  place: number,
  lines: readonly (readonly string[])[],
  takesHashes: boolean,
): void {
  const filled = lines.map((cells) => cells[place] ?? '').filter((cell) => !isEmptyCell(cell));
  const isMost = (holds: (cell: string) => boolean): boolean =>
    filled.filter(holds).length * 2 > filled.length;
  const kind: Kind | undefined = isMost((cell) => readContactCell('email', cell).contacts.length > 0)
    ? 'email'
    : isMost((cell) => looksLikeNumber(name, cell))
      ? 'phone'
      : takesHashes && isMost((cell) => readHashCell(cell) !== null)
        ? 'hash'
        : undefined;
  if (!kind) return;
  const named = name.trim() === '' ? `#${place + 1}` : name.trim();
  throw new ListError(
    `The column "${named}" holds mostly ${holdings[kind]}, and its name does not say so: have it read with ${flags[kind]} "${named}", or leave it out with --ignore-column "${named}".`,
  );
}

/** The lines of a block, without the names of the columns. Throws ListError. */
export function linesIn(block: Block, head: ListHead): ListLine[] {
  const plain = plainLinesIn(block, head);
  if (plain) return plain;
  return cellsIn(block, head.separator, { from: firstOf(block, head) }).map((cells) => ({
    cells,
    isWhole: cells.length === head.cells.length,
  }));
}

/**
 * The lines of a block in which nothing is quoted, so that no parser is needed; null for others, and for what the parser has
 * to refuse.
 */
function plainLinesIn(block: Block, head: ListHead): ListLine[] | null {
  const { bytes } = block;
  if (bytes.includes(quote) || bytes.includes(carriageReturn) || !isUtf8(bytes)) return null;
  const width = head.cells.length;
  const lines: ListLine[] = [];
  // The first lines name the columns.
  let left = firstOf(block, head) - 1;
  for (const text of readText(block).split('\n')) {
    if (text === '') continue;
    if (text.length > longestLine / mostBytes) return null;
    if (left-- > 0) continue;
    const cells = text.split(head.separator);
    lines.push({ cells, isWhole: cells.length === width, text });
  }
  return lines;
}

const quote = 34;
/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3;

/** A block as text, without the mark that some programs put before a file. */
function readText({ bytes, line }: Block): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The lines of a block, each with its place in the file, from 1. Throws ListError. */
export function* placedLinesIn(
  block: Block,
  head: ListHead,
): Generator<ListLine & { readonly line: number }> {
  const { bytes } = block;
  let [line, place] = [block.line, 0];
  const lineEnd = bytes.includes(lineFeed) ? lineFeed : carriageReturn;
  // Counted by hand: the parser counts some line ends in quotes twice.
  const countTo = (end: number): void => {
    for (; place < end; place++) if (bytes[place] === lineEnd) line++;
  };
  const isBetween = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn;
  const infos = parseBlock(block, head.separator, { info: true }) as unknown as readonly {
    readonly record: string[];
    readonly info: { readonly bytes: number };
  }[];
  for (const [index, { record, info }] of infos.entries()) {
    let start = place;
    while (isBetween(bytes[start])) start++;
    countTo(start);
    if (index >= firstOf(block, head) - 1)
      yield { cells: record, isWhole: record.length === head.cells.length, line };
    countTo(info.bytes);
  }
}

const [lineFeed, carriageReturn] = [10, 13];

/** The first record of a block that is a line of the list. */
const firstOf = (block: Block, head: ListHead): number => (block.line === 1 ? head.line + 1 : 1);

/** What the columns of one kind hold on a line, together. */
export function readColumns(
  kind: 'email' | 'phone',
  cells: readonly string[],
  columns: readonly Column[],
): CellReading {
  const [first, ...others] = columns;
  const read = readContactCell(kind, first === undefined ? '' : (cells[first.place] ?? ''));
  if (others.length === 0) return read;
  const all = [read, ...others.map(({ place }) => readContactCell(kind, cells[place] ?? ''))];
  return {
    contacts: [...new Set(all.flatMap(({ contacts }) => contacts))],
    isFaulty: all.some(({ isFaulty }) => isFaulty),
  };
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

const cellsIn = (block: Block, delimiter: string, range: { readonly from?: number }): string[][] =>
  parseBlock(block, delimiter, range) as string[][];

function parseBlock(
  { bytes, line }: Block,
  delimiter: string,
  more: { readonly from?: number; readonly info?: true },
): unknown[] {
  if (!isUtf8(bytes))
    throw new ListError('It is not UTF-8. Save it as "CSV UTF-8" in the spreadsheet, and try again.');
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      delimiter,
      bom: line === 1,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
      ...more,
    });
  } catch (error) {
    throw describe(error, line);
  }
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
