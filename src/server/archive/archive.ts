import type { ArchivePage, ArchiveStore, FoundRow } from '../store/archive/archive-store.js';
import { makeSalt, seal, unseal } from '../people/private-part.js';
import type { ArchiveKey } from './archive-key.js';

/** What is to be kept of a person who leaves, or has a part of theirs moved. */
export interface ToArchive {
  /** Says what it is, such as `phone-consent-proof:urn:uuid:…`: moving it twice keeps it once. */
  readonly id: string;
  readonly subject: string;
  /** Id of the business. */
  readonly controller: string;
  readonly kind: string;
  readonly rule: string;
  /** The last day on which it is kept. */
  readonly until: string;
  /** Tags of the contacts that find it again. */
  readonly contacts: readonly string[];
  /** What is kept: JSON, sealed with the archive's key. */
  readonly content: unknown;
}

/** An entry that was opened. */
export interface Archived extends Omit<FoundRow, 'sealed'> {
  readonly content: unknown;
}

/** The archive cannot be written or read: its key is missing, or another. Nothing was moved. */
export class ArchiveKeyError extends Error {
  override readonly name = 'ArchiveKeyError';
}

/**
 * What the law asks to keep of persons who are gone, in another file or database, sealed with a key of its own. Who reads it writes
 * that into the trail.
 */
export class Archive {
  readonly #store: ArchiveStore;
  readonly #key: ArchiveKey | null;
  /** Why it cannot be used now, in a sentence that says what to do; null where it can. */
  readonly trouble: string | null;
  readonly #now: () => Date;
  #closing: Promise<void> | undefined;

  constructor(parts: {
    readonly store: ArchiveStore;
    readonly key: ArchiveKey | null;
    readonly trouble: string | null;
    readonly now: () => Date;
  }) {
    this.#store = parts.store;
    this.#key = parts.key;
    this.trouble = parts.trouble;
    this.#now = parts.now;
  }

  /** Throws ArchiveKeyError where nothing can be moved now. */
  check(): void {
    this.#open();
  }

  /** Durable when it resolves; gives how many are new. Rejects with ArchiveKeyError or StoreError: nothing is kept then. */
  async put(entries: readonly ToArchive[]): Promise<number> {
    const key = this.#open();
    const movedAt = this.#now().toISOString();
    return this.#store.put(
      entries.map(({ content, ...entry }) => ({
        ...entry,
        movedAt,
        sealed: seal(key, entry.id, { json: JSON.stringify(content), salt: makeSalt() }),
      })),
    );
  }

  /** What is kept under one of these tags, the first to leave on top. */
  async findByContact(tags: readonly string[]): Promise<readonly Archived[]> {
    this.#open();
    return (await this.#store.findByContact(tags)).map(this.#read);
  }

  async findOf(subject: string): Promise<readonly Archived[]> {
    this.#open();
    return (await this.#store.findOf(subject)).map(this.#read);
  }

  async find(id: string): Promise<Archived | undefined> {
    this.#open();
    const row = await this.#store.find(id);
    return row && this.#read(row);
  }

  /** What is kept, unopened: what leaves first on top. */
  list(page: ArchivePage): Promise<readonly Omit<FoundRow, 'sealed'>[]> {
    return this.#store.list(page);
  }

  count(): Promise<number> {
    return this.#store.count();
  }

  /** Deletes some entries; gives how many were there. Needs no key. */
  remove(ids: readonly string[]): Promise<number> {
    return this.#store.remove(ids);
  }

  /** Deletes what was to be kept until a day before `day`, but what `isHeld` names; gives how many. Again, it goes on. */
  async deleteDue(
    day: string,
    isHeld: (entry: Pick<FoundRow, 'subject' | 'controller'>) => boolean = () => false,
  ): Promise<number> {
    const most = 500;
    let deleted = 0;
    let after: ArchivePage['after'];
    for (;;) {
      const due = await this.#store.list({ after, most }, day);
      deleted += await this.#store.remove(due.filter((row) => !isHeld(row)).map(({ id }) => id));
      if (due.length < most) break;
      after = due.at(-1);
    }
    if (deleted > 0) await this.#store.sweep();
    return deleted;
  }

  close(): Promise<void> {
    this.#closing ??= this.#store.close();
    return this.#closing;
  }

  #open(): Buffer {
    if (this.#key && this.trouble === null) return this.#key.key;
    throw new ArchiveKeyError(this.trouble ?? 'The archive has no key.');
  }

  readonly #read = ({ sealed, ...row }: FoundRow): Archived => ({
    ...row,
    content: JSON.parse(unseal(this.#open(), row.id, sealed).json) as unknown,
  });
}
