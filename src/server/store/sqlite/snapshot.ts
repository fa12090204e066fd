import { chmodSync, closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { StartError } from '../../start-error.js';
import { edition } from '../migrations/bring-up-to-date.js';
import { storeOver } from '../make-store.js';
import type { StoreParts } from '../store.js';
import { connect, type Connection } from './connection.js';
import { editionMark } from './edition-mark.js';
import { loadSqlite } from './load-sqlite.js';

/**
 * Copies a store as it is at one moment into a new file, also while a receiver writes to it: without what was deleted, for its
 * owner's eyes only, and on the disk when this resolves. Throws StartError.
 */
export async function writeSnapshot(from: string, to: string): Promise<void> {
  if (!statSync(from, { throwIfNoEntry: false }))
    throw new StartError(`There is no store at ${from}: name the folder of the data with --data.`);
  const { DatabaseSync } = await loadSqlite();
  // SQLite writes into an empty file, and so keeps its rights.
  closeSync(openSync(to, 'wx', 0o600));
  const connection = connect(new DatabaseSync(from, { timeout: 10_000 }));
  try {
    await connection.run('vacuum into $1', to);
  } catch (cause) {
    throw new StartError(`The store ${from} cannot be copied: ${(cause as Error).message}`, { cause });
  } finally {
    connection.close();
  }
  chmodSync(to, 0o600);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Reads a copy of a store, whole and of this edition; for `work` alone. Throws StartError when it is damaged. */
export async function withSnapshot<Result>(
  path: string,
  work: (store: StoreParts) => Promise<Result>,
  wanted = edition,
): Promise<Result> {
  let connection: Connection | undefined;
  try {
    const { DatabaseSync } = await loadSqlite();
    connection = connect(new DatabaseSync(path, { readOnly: true }));
    const found = (await connection.get('pragma integrity_check(1)'))?.['integrity_check'];
    if (found !== 'ok') throw new StartError(`${path} is damaged: ${found}. Take another backup.`);
    const made = await editionMark.read(connection);
    if (made !== wanted)
      throw new StartError(
        `${path} was made by another version of Accord (edition ${made}, this one reads ${wanted}): use that version.`,
      );
    return await work(storeOver(connection));
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`${path} cannot be read: ${(cause as Error).message}. Take another backup.`, {
      cause,
    });
  } finally {
    connection?.close();
  }
}
