import { randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { sha256 } from '../keys/sign.js';
import { StartError } from '../start-error.js';
import { type NumberedLine, readJournalLine } from './journal-line.js';

/** The first line of a journal: which one it is, and of which receiver. */
export interface JournalHead {
  readonly schema: 'accord/journal/1';
  /** UUID: a journal that was made anew is another one. */
  readonly journal: string;
  /** Name of the log whose noes it holds. */
  readonly log: string;
}

/** Where the journal is kept unless told: beside the folder of the data, as that may come back from a backup as a whole. */
export const journalFolderBeside = (dataFolder: string): string =>
  `${dataFolder.replace(/\/+$/, '')}-journal`;

/**
 * What stays the same of a log's name: the digest of its key, which ends it. The host before it is settled with the first record
 * only; an older name counts as a whole.
 */
export const logIdOf = (log: string): string =>
  /\/log\/([0-9a-f]{8})$/.exec(log)?.[1] ??
  Buffer.from(sha256(Buffer.from(log)))
    .toString('hex')
    .slice(0, 8);

/** The file of a log's journal in a folder: a new receiver, with new keys, does not fall over an earlier one's. */
export const journalFileIn = (folder: string, log: string): string =>
  join(folder, `journal-${logIdOf(log)}.jsonl`);

/** The journals of any of these logs in a folder. */
export function findJournals(folder: string, logs: readonly string[]): readonly string[] {
  return logs.map((log) => journalFileIn(folder, log)).filter((path) => existsSync(path));
}

const newLine = 0x0a;

/** Opens a journal, or begins one: the file appears with its head on the disk. Throws StartError. */
export function openJournalFile(folder: string, log: string): { head: JournalHead; isNew: boolean } {
  const path = journalFileIn(folder, log);
  try {
    const isNew = !existsSync(path);
    const file = openSync(path, 'a+', 0o600);
    try {
      cutTornLine(file);
      if (fstatSync(file).size === 0) {
        const head: JournalHead = { schema: 'accord/journal/1', journal: randomUUID(), log };
        writeSync(file, `${JSON.stringify(head)}\n`);
        fsyncSync(file);
        syncFolder(dirname(path));
        return { head, isNew };
      }
    } finally {
      closeSync(file);
    }
    return { head: readHead(path), isNew };
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(
      `The journal ${path} cannot be used: ${(cause as Error).message}. Name a folder that is kept, apart from backups, with --journal.`,
      { cause },
    );
  }
}

/** A line that was cut off was acknowledged to nobody, and is still in the store. */
function cutTornLine(file: number): void {
  const { size } = fstatSync(file);
  const block = Buffer.alloc(4096);
  for (let end = size; end > 0;) {
    const from = Math.max(0, end - block.length);
    const length = readSync(file, block, 0, end - from, from);
    const last = block.subarray(0, length).lastIndexOf(newLine);
    if (last >= 0) {
      if (from + last + 1 < size) ftruncateSync(file, from + last + 1);
      return;
    }
    end = from;
  }
  ftruncateSync(file, 0);
}

/** A new file is there after a power cut once its folder is on the disk too. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** The head of a journal. Throws StartError where the file is none. */
export function readHead(path: string): JournalHead {
  const block = Buffer.alloc(4096);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new StartError(`The journal ${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    const text = block.subarray(0, readSync(file, block, 0, block.length, 0)).toString('utf8');
    const head = JSON.parse(text.split('\n', 1)[0] ?? '') as Partial<JournalHead>;
    if (head.schema === 'accord/journal/1' && head.journal !== undefined && head.log !== undefined)
      return head as JournalHead;
  } catch {
    // Said below.
  } finally {
    closeSync(file);
  }
  throw new StartError(`${path} is no journal of Accord: its first line has to name one.`);
}

/** What a journal holds after a line, in order. `damaged`: lines that cannot be read, by their place in the file. */
export async function* readJournal(
  path: string,
  after: number,
): AsyncGenerator<NumberedLine | { readonly damaged: number }, void, undefined> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  // What comes after a damaged last line is nothing: it was cut off, and acknowledged to nobody.
  let damaged: number | null = null;
  for await (const text of lines) {
    number += 1;
    if (number === 1) continue;
    if (damaged !== null) yield { damaged };
    const line = readJournalLine(text);
    damaged = line === null ? number : null;
    if (line && line.seq > after) yield line;
  }
}

// Far more than the longest line.
const tail = 1_048_576;

/** The number of the last line of a journal; 0 where it has none yet, null where that line cannot be read. */
export function findLastSeq(path: string): number | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const block = Buffer.alloc(Math.min(size, tail));
    readSync(file, block, 0, block.length, size - block.length);
    const lines = block.toString('utf8').split('\n').filter(Boolean);
    const isWhole = block.length === size;
    if (isWhole && lines.length < 2) return 0;
    if (readJournalLine(lines.at(-1) ?? '') === null) return null;
    // Two receivers that share a folder may have written one behind the other.
    return Math.max(...lines.slice(-100).map((line) => readJournalLine(line)?.seq ?? 0));
  } finally {
    closeSync(file);
  }
}

/** Appends to a journal. Resolves once it is on the disk. */
export class JournalWriter {
  readonly #path: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async append(lines: readonly string[]): Promise<void> {
    const file = (this.#file ??= await open(this.#path, 'a', 0o600));
    const { size } = await file.stat();
    try {
      await file.writeFile(lines.map((line) => `${line}\n`).join(''));
      await file.datasync();
    } catch (error) {
      // Half a line would hide the next one.
      await file.truncate(size).catch(() => this.#reopen());
      throw error;
    }
  }

  async #reopen(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = undefined;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}
