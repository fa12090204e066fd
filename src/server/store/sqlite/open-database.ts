import { closeSync, openSync, statSync } from 'node:fs';
import { StartError } from '../../start-error.js';
import { edition, isUpgradable, upgrade, type UpgradeParts } from '../migrations/upgrade.js';
import type { Database, Sql } from '../sql.js';
import { tables } from '../tables.js';
import { type Connection, connect } from './connection.js';
import { loadSqlite } from './load-sqlite.js';
import { makeDatabase } from './make-database.js';

interface OpenOptions {
  /** Another program's store, which may be in use: it is read, and never brought up to date. */
  readonly isGuest?: boolean | undefined;
  /** Told before a store of an earlier edition is brought up to date. */
  readonly onUpgrade?: (() => void) | undefined;
  /** What bringing it up to date needs to know; without it, it is not. */
  readonly upgradeParts?: UpgradeParts | undefined;
}

/**
 * Opens the SQLite file, and makes it on first start. A commit returns once it is on the disk (`synchronous=FULL`), and
 * what is deleted is overwritten (`secure_delete`). A store of an earlier edition is brought up to date, unless
 * `isGuest`: the receiver that runs on it could not go on. Throws StartError when the file cannot be used.
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<Database> {
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
    if ((await readEdition(writer)) !== edition) {
      // Tags are random, so an upgrade writes all over its tables: with 64 MB, most of that stays in memory until its end.
      writer.exec('pragma cache_size = -65536');
      // In one transaction: a start that is cut off leaves the store as it was.
      await writer.transact('begin immediate', (sql) => layOut(sql, options));
      writer.exec('pragma cache_size = -2000');
    }
    // From here on, who waits for the lock lets the process go on.
    writer.exec('pragma busy_timeout = 0');
    return makeDatabase({ writer, reader: connectReader(), connectReader, isInPlace });
  } catch (cause) {
    for (const connection of open) connection.close();
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database ${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/** Makes the file for its owner's eyes only; SQLite gives the files beside it (`-wal`, `-shm`) the rights of this one. */
const makePrivateFile = (path: string): void => closeSync(openSync(path, 'a', 0o600));

const readEdition = async (sql: Sql): Promise<number> =>
  Number((await sql.get('pragma user_version'))?.['user_version']);

/**
 * Makes the tables, or brings them up to date. Refuses a store that another version of Accord laid out: reading it by guess
 * could lose what it holds.
 */
async function layOut(sql: Sql, { isGuest = false, onUpgrade, upgradeParts }: OpenOptions): Promise<void> {
  // Once more: another process may have done it meanwhile.
  const found = await readEdition(sql);
  if (found === edition) return;
  const isNew = (await sql.get('select name from sqlite_master limit 1')) === undefined;
  if (!isNew && !isUpgradable(found)) {
    throw new Error(
      `it was made by another version of Accord (edition ${found}, this one reads ${edition}). Start that version, or choose another data folder; nothing was changed.`,
    );
  }
  if (!isNew && (isGuest || !upgradeParts)) {
    throw new Error(
      'it was made by an earlier version of Accord. Stop the receiver that runs on it, and start the one of this version once; nothing was changed.',
    );
  }
  if (isNew) for (const statement of tables.split(';').filter((one) => one.trim())) await sql.run(statement);
  else if (upgradeParts) {
    onUpgrade?.();
    await upgrade(sql, found, upgradeParts);
  }
  await sql.run(`pragma user_version = ${edition}`);
}

/** Tells whether a file is still the one that stood there at first. SQLite would go on writing to a deleted one. */
function watchFile(path: string): () => boolean {
  const { dev, ino } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.dev === dev && now.ino === ino;
  };
}
