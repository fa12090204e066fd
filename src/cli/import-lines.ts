import type { SourceFacts, SourceKind } from '../law/index.js';
import type { FileImport, FilePerson } from '../server/index.js';
import {
  type Column,
  type ListHead,
  ListError,
  type ListOptions,
  placedLinesIn,
  readColumns,
  readHead,
  readList,
} from './contact-list.js';
import { type FieldPlan, planFields, readFields } from './import-fields.js';
import { writeRanges } from './line-ranges.js';
import { isSourceColumn, readSourceCell } from './read-source-cell.js';

/** How a file is read. */
export interface FileReading extends ListOptions {
  /** What is said of the whole file; a line may say otherwise in `sourceColumn`. */
  readonly source: SourceFacts & { readonly name?: string };
  readonly sourceColumn?: string;
  /** Days on which each person was last in contact. */
  readonly contactColumn?: string;
}

/** A line, and what can be made of it. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Null where something on it cannot be read. */
  readonly person: FilePerson | null;
}

/** What the first line of a file says of the others. */
export interface FileHead {
  readonly head: ListHead;
  readonly plan: FieldPlan;
  readonly source: number | undefined;
  readonly contact: number | undefined;
}

/** More contacts on one line are not one person's. */
const mostContacts = 12;
/** What one run holds in mind of each line. */
const mostLines = 500_000;

/** The lines of a file, in their order. Throws ListError. */
export async function* readFile(
  list: string,
  reading: FileReading,
  { config, today }: Pick<FileImport, 'config' | 'today'>,
  onHead: (head: FileHead) => void,
): AsyncGenerator<FileLine, void, undefined> {
  let known: FileHead | undefined;
  let count = 0;
  for await (const block of readList(list)) {
    if (!known) onHead((known = placeColumns(readHead(block, reading), reading, config)));
    for (const { cells, isWhole, line } of placedLinesIn(block, known.head)) {
      if (++count > mostLines)
        throw new ListError(`It has more than ${mostLines} lines: split it, and import each part.`);
      yield { line, cells, person: isWhole ? readPerson(cells, known, reading, today) : null };
    }
  }
}

/** The same lines, many at a time: what is asked about them is asked at once. */
export async function* inBlocks<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<readonly Item[], void, undefined> {
  let block: Item[] = [];
  for await (const item of items) {
    block.push(item);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function placeColumns(head: ListHead, reading: FileReading, config: FileImport['config']): FileHead {
  const find = (flag: string, wanted: string | undefined): number | undefined => {
    if (wanted === undefined) return undefined;
    const place = head.cells.findIndex((name) => name.trim() === wanted.trim());
    if (place >= 0) return place;
    throw new ListError(
      `${flag}: there is no column "${wanted}"; the first line has: ${head.cells.join(', ')}.`,
    );
  };
  const source = find('--source-column', reading.sourceColumn);
  const contact = find('--contact-column', reading.contactColumn);
  const passed = new Set([source, contact].filter((place) => place !== undefined));
  return { head, plan: planFields(config, head, passed), source, contact };
}

function readPerson(
  cells: readonly string[],
  { head, plan, source, contact }: FileHead,
  reading: FileReading,
  today: string,
): FilePerson | null {
  const read = (kind: 'email' | 'phone') =>
    readColumns(
      kind,
      cells,
      head.columns.filter((column: Column) => column.kind === kind),
    );
  const [emails, phones] = [read('email'), read('phone')];
  const kind = source === undefined ? reading.source.kind : kindIn(cells[source] ?? '', reading.source.kind);
  const day = contact === undefined ? reading.source.lastContact : readDay(cells[contact] ?? '');
  const values = readFields(plan, cells, [emails.contacts[0], phones.contacts[0]]);
  const isFaulty =
    emails.isFaulty ||
    phones.isFaulty ||
    kind === null ||
    day === null ||
    values === null ||
    (day ?? today) > today;
  if (isFaulty || emails.contacts.length + phones.contacts.length > mostContacts) return null;
  const { lastContact: _, ...rest } = reading.source;
  return {
    emails: emails.contacts,
    phones: phones.contacts,
    values,
    source: { ...rest, kind, ...(day !== undefined && { lastContact: day }) },
  };
}

const kindIn = (cell: string, otherwise: SourceKind): SourceKind | null =>
  cell.trim() === '' ? otherwise : readSourceCell(cell);

/** A day as ISO or as French spreadsheets write it; undefined for an empty cell, null for anything else. */
function readDay(cell: string): string | null | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text.slice(0, 10) : `${year}-${month}-${day}`;
  const time = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Refuses a file whose lines name several origins while one is said of all of them. Throws ListError with their lines. */
export class OneOrigin {
  readonly #place: number | undefined;
  readonly #name: string;
  readonly #lines = new Map<string, number[]>();

  constructor({ head, source }: FileHead, { ignoredColumns = [] }: Pick<ListOptions, 'ignoredColumns'>) {
    const place = head.cells.findIndex(
      (name) => isSourceColumn(name) && !ignoredColumns.includes(name.trim()),
    );
    this.#place = source === undefined && place >= 0 ? place : undefined;
    this.#name = head.cells[place]?.trim() ?? '';
  }

  note({ cells, line }: FileLine): void {
    if (this.#place === undefined) return;
    const said = (cells[this.#place] ?? '').trim();
    const lines = this.#lines.get(said);
    if (lines) lines.push(line);
    else if (this.#lines.size < mostOrigins) this.#lines.set(said, [line]);
  }

  check(): void {
    if (this.#lines.size < 2) return;
    const all = [...this.#lines].map(([said, lines]) => `"${said}" on lines ${writeRanges(lines)}`);
    throw new ListError(
      `The column "${this.#name}" names several origins: ${all.join('; ')}. Nothing was taken. Let each line speak with --source-column "${this.#name}", split the file, or leave the column out with --ignore-column "${this.#name}".`,
    );
  }
}

const mostOrigins = 20;
