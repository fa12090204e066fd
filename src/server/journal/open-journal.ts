import { makePrivateFolder } from '../keys/key-file.js';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { findLastSeq, journalFileIn, JournalWriter, openJournalFile } from './journal-file.js';
import { type Replayed, replayJournal } from './replay-journal.js';

/** Tells the owner what they must look at. */
export type TellOwner = (message: string, facts: Readonly<Record<string, unknown>>) => void;

/** The journal of a receiver: what must not be lost with a backup, outside of backups. */
export interface Journal {
  /** Its name in the store: lines that are added under it come into the file. */
  readonly id: string;
  /** What a restored store was given back at this start; null where it lacked nothing. */
  readonly replayed: Replayed | null;
  /** Resolves once all lines that were stored before are on the disk, or the owner was told why not: they stay stored. */
  flush(): Promise<void>;
  /** Since when lines cannot be written, RFC 3339; null while they can. */
  failingSince(): string | null;
  /** Whether the store lacks what a journal knows: nobody may be contacted then. */
  isBehind(): Promise<boolean>;
  /** Does something once the store lacks nothing: at once, or when its journal was brought in. */
  onceWhole(work: () => void): void;
  close(): Promise<void>;
}

/** What opening a journal needs of the world around it. */
export interface JournalParts {
  readonly store: Store;
  readonly folder: string;
  /** Name of the receiver's log. */
  readonly log: string;
  /** Other receivers write into the store, each with a journal of its own. */
  readonly isShared: boolean;
  readonly now: () => Date;
  readonly tell: TellOwner;
}

/**
 * Opens the journal, holds the store against it, and replays it where the store is older, as one from a backup is. Where that
 * cannot be done, the store is marked as lacking it.
 */
export async function openJournal(given: JournalParts): Promise<Journal> {
  const { store, folder, log, isShared, now, tell } = given;
  makePrivateFolder(folder);
  const path = journalFileIn(folder, log);
  const { head } = openJournalFile(folder, log);
  const id = head.journal;
  const last = findLastSeq(path);
  const mark = await store.journal.readMark(id);
  let replayed: Replayed | null = null;
  if (last === null || last > (mark ?? 0)) {
    try {
      replayed = await replayJournal(store, [path]);
      tell(
        'The store was older than its journal, as one from a backup is: what the journal holds counts again.',
        {
          noes: replayed.noes,
          erased: replayed.erased,
          entriesOfLists: replayed.listed,
        },
      );
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      await lack(store, [id]);
      tell(`${error.message} Until then, nobody may be contacted.`, {});
    }
  } else if (mark === undefined) {
    const others = await store.journal.list();
    if (others.length > 0 && !isShared) await lack(store, others);
    await store.transact((parts) => parts.journal.keep(id));
  } else if (last < mark) {
    const [waiting] = await store.journal.listLines(id, last, 1);
    if (waiting?.seq !== last + 1)
      tell(
        'The journal lacks lines that it once had: was an older copy put back? What was said meanwhile is in the store.',
        {
          journal: path,
        },
      );
  }
  await store.transact((parts) => parts.journal.putLive(id));
  const waits = await store.journal.readWaits();
  if (waits)
    tell(
      'The store lacks a journal: a no or an erasure may be missing in it. Until "accord journal replay" was given that file, nobody may be contacted and nothing is sent.',
      { journals: waits.journals },
    );
  const journal = new OpenJournal(
    { store, id, path, last: last ?? 0, isBehind: waits !== null, now, tell },
    replayed,
  );
  await journal.flush();
  return journal;
}

const lack = (store: Store, journals: readonly string[]): Promise<void> =>
  store.transact(async (parts) => parts.journal.addWaits({ journals, place: await parts.log.readSize() }));

interface OpenParts {
  readonly store: Store;
  readonly id: string;
  readonly path: string;
  readonly last: number;
  readonly isBehind: boolean;
  readonly now: () => Date;
  readonly tell: TellOwner;
}

const mostAtOnce = 1000;
// Lines that are on the disk are taken from the store a few at a time: each time costs a wait for the disk.
const mostKept = 2000;
const retryInMilliseconds = 10_000;

class OpenJournal implements Journal {
  readonly id: string;
  readonly replayed: Replayed | null;
  readonly #parts: OpenParts;
  readonly #writer: JournalWriter;
  readonly #timer: NodeJS.Timeout;
  #written: number;
  #dropped: number;
  #isBehind: boolean;
  readonly #waiting: (() => void)[] = [];
  #failingSince: string | null = null;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(parts: OpenParts, replayed: Replayed | null) {
    this.id = parts.id;
    this.replayed = replayed;
    this.#parts = parts;
    this.#writer = new JournalWriter(parts.path);
    this.#written = parts.last;
    this.#dropped = parts.last;
    this.#isBehind = parts.isBehind;
    // What commands wrote, and what found no room before.
    this.#timer = setInterval(() => {
      void this.flush();
      // A store that cannot be read is asked again.
      void this.isBehind().catch(() => undefined);
    }, retryInMilliseconds);
    this.#timer.unref();
  }

  flush(): Promise<void> {
    if (!this.#running) return this.#start();
    // What is being written may have been read before the caller's lines were stored: the next one holds them.
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.flush();
    });
    return this.#next;
  }

  failingSince(): string | null {
    return this.#failingSince;
  }

  async isBehind(): Promise<boolean> {
    if (!this.#isBehind) return false;
    this.#isBehind = (await this.#parts.store.journal.readWaits()) !== null;
    if (!this.#isBehind) for (const work of this.#waiting.splice(0)) work();
    return this.#isBehind;
  }

  onceWhole(work: () => void): void {
    if (this.#isBehind) this.#waiting.push(work);
    else work();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
    await this.#writer.close();
  }

  #start(): Promise<void> {
    this.#running = this.#write().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    const { store, id, tell, now } = this.#parts;
    try {
      for (;;) {
        const lines = await store.journal.listLines(id, this.#written, mostAtOnce);
        const last = lines.at(-1);
        if (!last) break;
        await this.#writer.append(lines.map(({ text }) => text));
        this.#written = last.seq;
        if (lines.length < mostAtOnce) break;
      }
      if (this.#failingSince !== null) tell('The journal is written again.', { journal: this.#parts.path });
      this.#failingSince = null;
      if (this.#written - this.#dropped >= mostKept) {
        await store.journal.dropLines(id, this.#written);
        this.#dropped = this.#written;
      }
    } catch (error) {
      // The lines stay in the store until they can be written: no no is turned away for that.
      if (this.#failingSince === null)
        tell(
          'The journal cannot be written: a backup of the store that is restored now may lose a no. Make room, or mend its folder.',
          {
            journal: this.#parts.path,
            problem: (error as Error).message,
          },
        );
      this.#failingSince ??= now().toISOString();
    }
  }
}
