import type { ContactBook, ListEntry, ListImport } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import { commandWordsIn } from './command-words.js';
import type { ColumnInput } from './column-options.js';
import { readColumnInput } from './column-options.js';
import {
  type Column,
  type ListHead,
  ListError,
  placedLinesIn,
  readColumns,
  readHead,
  readList,
} from './contact-list.js';
import { writeRanges } from './line-ranges.js';
import { readListKey } from './list-key.js';
import { isEmptyCell, readHashCell } from './read-contact-cell.js';
import { type Conversation, isAgreed } from './agree-first.js';
import { describeCounts, type ReadCounts } from './describe-counts.js';
import type { Channel } from '../law/index.js';

/** What `accord suppression import` is told. */
export interface ImportInput extends ColumnInput {
  readonly channel?: Channel;
  readonly party?: string;
  readonly since?: string;
  readonly keyed?: string;
  readonly yes?: true;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What a list of refusals is about; null for everything. Throws StartError. */
export function readScope({ channel, party, since }: ImportInput, now: Date) {
  const from = since ?? now.toISOString();
  if (!instant.test(from) || Number.isNaN(Date.parse(from)))
    throw new StartError(`--since: got "${from}"; send an instant such as 2026-01-31T00:00:00Z.`);
  if (Date.parse(from) > now.getTime()) throw new StartError(`--since: ${from} lies in the future.`);
  return { channel: channel ?? null, party: party ?? null, since: new Date(from).toISOString() };
}

/**
 * Reads a list of refusals whole, says what it would change, and writes once somebody agrees. Throws ListError and
 * StartError.
 */
export async function importList(
  list: string,
  input: ImportInput,
  open: () => Promise<ContactBook>,
  conversation: Conversation,
): Promise<void> {
  const { language, output, now, setExitCode } = conversation;
  const say = commandWordsIn(language).suppression;
  const scope = readScope(input, now());
  const key = input.keyed === undefined ? undefined : readListKey(input.keyed);
  const book = await open();
  try {
    const incoming = book.prepareImport(scope, key);
    const { read, columns } = await takeLines(list, input, incoming);
    const counts = await incoming.weigh();
    output.write(`${describeCounts(list, read, counts, say).join('\n')}\n`);
    output.write(`${say.columns({ names: columns.map(({ name }) => name).join(', ') })}\n`);
    if (counts.stopped * 2 > counts.readable) output.write(`${say.wrongFile}\n`);
    if (counts.added === 0) output.write(`${say.nothingNew}\n`);
    else {
      if (!(await isAgreed(say.ask({ count: counts.added }), input, conversation))) return;
      output.write(`${say.written({ count: await incoming.write(now().toISOString()) })}\n`);
    }
    // What was not taken protects nobody: whoever runs this has to know.
    if (read.unreadLines > 0) setExitCode(1);
  } finally {
    await book.close();
  }
}

async function takeLines(
  list: string,
  input: ImportInput,
  incoming: ListImport,
): Promise<{ readonly read: ReadCounts; readonly columns: readonly Column[] }> {
  let head: ListHead | undefined;
  let [lines, empty] = [0, 0];
  const unread: number[] = [];
  for await (const block of readList(list)) {
    if (!head) {
      head = readHead(block, { ...readColumnInput(input), takesHashes: true });
      checkHashes(head.columns, input);
    }
    for (const { cells, isWhole, line } of placedLinesIn(block, head)) {
      lines++;
      const { entries, isFaulty } = readEntries(cells, head.columns);
      if (isWhole) for (const entry of entries) incoming.take(entry);
      if (!isWhole || isFaulty) unread.push(line);
      else if (entries.length === 0) empty++;
    }
  }
  return {
    read: { lines, empty, unread: writeRanges(unread), unreadLines: unread.length },
    columns: head?.columns ?? [],
  };
}

/** A keyed hash taken for a plain one would be kept, and never stop anybody. */
function checkHashes(columns: readonly Column[], { keyed }: ImportInput): void {
  const found = columns.find(({ kind }) => kind === (keyed === undefined ? 'keyed-hash' : 'hash'));
  if (found && keyed === undefined)
    throw new ListError(
      `The column "${found.name}" holds keyed hashes: name the key of that exchange with --keyed KEYFILE, or leave it out with --ignore-column "${found.name}".`,
    );
  if (found && !found.isChosen)
    throw new ListError(
      `The column "${found.name}" holds hashes without a key, and --keyed was given: run the command without --keyed, or say with --hash-column "${found.name}" that they are keyed.`,
    );
}

function readEntries(
  cells: readonly string[],
  columns: readonly Column[],
): { readonly entries: readonly ListEntry[]; readonly isFaulty: boolean } {
  const entries: ListEntry[] = [];
  let isFaulty = false;
  for (const column of columns) {
    const cell = cells[column.place] ?? '';
    // Platforms put hashes under the names of what they are hashes of.
    const hash = readHashCell(cell);
    if (hash !== null) entries.push({ kind: 'hash', text: hash });
    else if (column.kind === 'email' || column.kind === 'phone') {
      const read = readColumns(column.kind, cells, [column]);
      for (const text of read.contacts) entries.push({ kind: column.kind, text });
      isFaulty ||= read.isFaulty;
    } else isFaulty ||= !isEmptyCell(cell);
  }
  return { entries, isFaulty };
}
