import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Database, type Sql, StoreError } from '../../../src/server/store/sql.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import type { Chance } from './seeded.js';

/** A process ended where nobody expected it. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** What happens to the next transactions. */
export type Trouble = 'none' | 'full' | 'crash-before' | 'crash-after' | 'torn';

/**
 * A disk with a store on it: SQLite's own files, cut where the power went. What was acknowledged was synced and stays; of what
 * was being written, any part may be there, torn.
 */
export class Disk {
  trouble: Trouble = 'none';
  #folder: string;
  #generation = 0;
  /** So much of the write-ahead log was there when a transaction was last acknowledged. */
  #synced = 0;
  readonly #root: string;
  readonly #open = new Set<Database>();

  constructor(root: string, template: string) {
    this.#root = root;
    this.#folder = join(root, '0');
    mkdirSync(this.#folder, { recursive: true });
    copyFileSync(template, this.path);
  }

  get path(): string {
    return join(this.#folder, 'accord.db');
  }

  /** A receiver's own connections. */
  async open(): Promise<Database> {
    const database = await openDatabase(this.path);
    // Nobody pulls this plug but `cutPower`; and the log of what was written has to grow for it.
    await database.run('pragma synchronous = off');
    await database.run('pragma wal_autocheckpoint = 0');
    this.#open.add(database);
    return {
      ...database,
      transact: (work) => this.#transact(database, work),
      close: async () => {
        this.#open.delete(database);
        await database.close();
      },
    };
  }

  async #transact<Result>(database: Database, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const { trouble } = this;
    if (trouble !== 'full') this.trouble = 'none';
    const result = await database.transact(async (sql) => {
      const done = await work(sql);
      // After all of it was written, and before it was committed.
      if (trouble === 'full') throw new StoreError('database or disk is full');
      if (trouble === 'crash-before') throw new Crash('before the commit');
      return done;
    });
    // The power goes while the commit is on its way to the disk: nobody has seen it.
    if (trouble === 'torn') throw new Crash('amid the commit');
    // Readers see a commit once it is synced, also where who made it ends before it says so.
    this.#synced = this.#walSize();
    if (trouble === 'crash-after') throw new Crash('after the commit');
    return result;
  }

  #walSize(): number {
    return statSync(`${this.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** What is on the disk once the power is back: all that was acknowledged, and a torn part of the rest. */
  async cutPower(chance: Chance): Promise<void> {
    const before = this.path;
    const size = this.#walSize();
    const kept = this.#synced + (size > this.#synced ? chance.below(size - this.#synced + 1) : 0);
    this.#generation += 1;
    this.#folder = join(this.#root, String(this.#generation));
    mkdirSync(this.#folder);
    copyFileSync(before, this.path);
    if (existsSync(`${before}-wal`)) {
      const garbage = Buffer.from(Array.from({ length: chance.below(600) }, () => chance.below(256)));
      writeFileSync(`${this.path}-wal`, Buffer.concat([readStart(`${before}-wal`, kept), garbage]));
    }
    await this.close();
  }

  async close(): Promise<void> {
    const open = [...this.#open];
    this.#open.clear();
    for (const database of open) await database.close().catch(() => undefined);
  }
}

function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, length, 0);
  } finally {
    closeSync(file);
  }
  return bytes;
}
