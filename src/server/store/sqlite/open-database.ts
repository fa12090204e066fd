import { closeSync, openSync, statSync } from 'node:fs';
import { StartError } from '../../start-error.js';
import {
  bringUpToDate,
  editionOf,
  storeTables,
  type UpToDateOptions,
} from '../migrations/bring-up-to-date.js';
import type { Database } from '../sql.js';
import { type Connection, connect } from './connection.js';
import { editionMark } from './edition-mark.js';
import { loadSqlite } from './load-sqlite.js';
import { makeDatabase } from './make-database.js';

/**
 * Opens the SQLite file, and makes it on first start. A commit returns once it is on the disk (`synchronous=FULL`), and
 * what is deleted is overwritten (`secure_delete`). A store of an earlier edition is brought up to date, unless
 * `isGuest`: the receiver that runs on it could not go on. Throws StartError when the file cannot be used.
 */
export async function openDatabase(path: string, options: UpToDateOptions = {}): Promise<Database> {
  const open: Connection[] = [];
  try {
    const { DatabaseSync } = await loadSqlite();
    makePrivateFile(path);
    const isInPlace = watchFile(path);
    const connectTo = (timeout: number): Connection => {
      const connection = connect(new DatabaseSync(path, { timeout }));
      open.push(connection);
      return connection;
    };
    const connectReader = (): Connection => {
      const connection = connectTo(1000);
      connection.exec('pragma query_only = on');
      return connection;
    };
    // Another process may be bringing the store up to date.
    const writer = connectTo(120_000);
    writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
    // macOS keeps what fsync gave it in the disk's own memory unless asked for more. Elsewhere this does nothing.
    writer.exec('pragma fullfsync = on');
    if ((await editionMark.read(writer)) !== editionOf(options.tables ?? storeTables)) {
      // Tags are random, so an upgrade writes all over its tables: with 64 MB, most of that stays in memory until its end.
      writer.exec('pragma cache_size = -65536');
      // In one transaction: a start that is cut off leaves the store as it was.
      await writer.transact('begin immediate', (sql) => bringUpToDate(sql, editionMark, options));
    }
    // A transaction that changes hundreds of persons stays in memory until its end, in 4 MB at most.
    writer.exec('pragma cache_size = -4096');
    // Each time the log is put into the file costs two waits for the disk: every 32 MB, and not every 4.
    writer.exec('pragma wal_autocheckpoint = 8000');
    // From here on, who waits for the lock lets the process go on.
    writer.exec('pragma busy_timeout = 0');
    return makeDatabase({ writer, reader: connectReader(), connectReader, isInPlace });
  } catch (cause) {
    for (const connection of open) connection.close();
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database ${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Makes the file for its owner's eyes only; SQLite gives the files beside it (`-wal`, `-shm`) the rights of this one. A file that
 * is there is not opened: to close it would undo the locks of every other connection of this process (POSIX), and another program
 * could then take the `-wal` away from under them.
 */
function makePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Tells whether a file is still the one that stood there at first. SQLite would go on writing to a deleted one. */
function watchFile(path: string): () => boolean {
  const { dev, ino } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.dev === dev && now.ino === ino;
  };
}
