import { closeSync, openSync, statSync } from 'node:fs';
import type * as Sqlite from '@photostructure/sqlite';
import { StartError } from '../start-error.js';
import { tables } from './tables.js';
import { edition, isUpgradable, upgrade, type UpgradeParts } from './upgrade.js';

type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** The store could not be read or written; nothing of what was asked is stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The part of SQLite's interface that the store uses. Parameters are `$1`, `$2`, as on PostgreSQL. */
export interface Database {
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  get(sql: string, ...values: readonly Value[]): Row | undefined;
  /** Gives the number of changed rows. */
  run(sql: string, ...values: readonly Value[]): number;
  /** All or nothing: durable when this returns, undone when `work` throws. Throws StoreError. */
  transact<Result>(work: () => Result): Result;
  /** Reads of one moment of the store: locked once for all of them, which is most of what a read costs. */
  readTogether<Result>(work: () => Result): Result;
  close(): void;
}

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
export async function openDatabase(
  path: string,
  { isGuest = false, onUpgrade, upgradeParts }: OpenOptions = {},
): Promise<Database> {
  let connection: Sqlite.DatabaseSyncInstance | undefined;
  try {
    const { DatabaseSync } = await loadSqlite();
    makePrivateFile(path);
    // Another process may be bringing the store up to date.
    connection = new DatabaseSync(path, { timeout: 120_000 });
    connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
    // macOS keeps what fsync gave it in the disk's own memory unless asked for more. Elsewhere this does nothing.
    connection.exec('pragma fullfsync = on');
    const database = wrap(connection, watchFile(path));
    if (readEdition(database) !== edition) {
      // Tags are random, so an upgrade writes all over its tables: with 64 MB, most of that stays in memory until its end.
      connection.exec('pragma cache_size = -65536');
      // In one transaction: a start that is cut off leaves the store as it was.
      database.transact(() => layOut(database, { isGuest, onUpgrade, upgradeParts }));
      connection.exec('pragma cache_size = -2000');
    }
    connection.exec('pragma busy_timeout = 1000');
    return database;
  } catch (cause) {
    connection?.close();
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database ${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/** Makes the file for its owner's eyes only; SQLite gives the files beside it (`-wal`, `-shm`) the rights of this one. */
const makePrivateFile = (path: string): void => closeSync(openSync(path, 'a', 0o600));

const readEdition = (database: Database): number =>
  Number(database.get('pragma user_version')?.['user_version']);

/**
 * Makes the tables, or brings them up to date. Refuses a store that another version of Accord laid out: reading it by guess
 * could lose what it holds.
 */
function layOut(database: Database, { isGuest, onUpgrade, upgradeParts }: OpenOptions): void {
  // Once more: another process may have done it meanwhile.
  const found = readEdition(database);
  if (found === edition) return;
  const isNew = database.get('select name from sqlite_master limit 1') === undefined;
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
  if (isNew) for (const statement of tables.split(';').filter((one) => one.trim())) database.run(statement);
  else if (upgradeParts) {
    onUpgrade?.();
    upgrade(database, found, upgradeParts);
  }
  database.run(`pragma user_version = ${edition}`);
}

/** Node has SQLite built in from 22.13; the package brings the same interface to Node 20. */
async function loadSqlite(): Promise<typeof Sqlite> {
  const builtIn = 'node:sqlite';
  try {
    return (await import(builtIn)) as typeof Sqlite;
  } catch {
    // Not in this Node, or behind a flag.
    return import('@photostructure/sqlite');
  }
}

interface Statement {
  all(values: readonly Value[]): unknown[];
  get(values: readonly Value[]): unknown;
  run(values: readonly Value[]): { changes: number };
}

/** To SQLite `$1` is a name and not a place, so each becomes `?` and its value is put in that place. */
function prepareStatement(connection: Sqlite.DatabaseSyncInstance, sql: string): Statement {
  const places = Array.from(sql.matchAll(/\$(\d+)/g), ([, place]) => Number(place) - 1);
  const statement = connection.prepare(sql.replaceAll(/\$\d+/g, '?'));
  const order = (values: readonly Value[]) => places.map((place) => values[place]);
  return {
    all: (values) => statement.all(...order(values)),
    get: (values) => statement.get(...order(values)),
    run: (values) => statement.run(...order(values)),
  };
}

/** Tells whether a file is still the one that stood there at first. SQLite would go on writing to a deleted one. */
function watchFile(path: string): () => boolean {
  const { dev, ino } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.dev === dev && now.ino === ino;
  };
}

/** Runs a piece of SQL work; what SQLite says becomes a StoreError. */
function execute<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof StoreError || (cause as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR')
      throw cause;
    throw new StoreError((cause as Error).message, { cause });
  }
}

function wrap(connection: Sqlite.DatabaseSyncInstance, isInPlace: () => boolean): Database {
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepareStatement(connection, sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, ...values) => execute(() => prepare(sql).all(values) as Row[]),
    get: (sql, ...values) => execute(() => prepare(sql).get(values) as Row | undefined),
    run: (sql, ...values) => execute(() => prepare(sql).run(values).changes),
    transact: (work) =>
      execute(() => {
        if (!isInPlace())
          throw new StoreError('The database file was moved or deleted: put it back, or start again.');
        connection.exec('begin immediate');
        try {
          const result = work();
          connection.exec('commit');
          return result;
        } catch (error) {
          // SQLite has already rolled back by itself after some errors, a full disk among them.
          if (connection.isTransaction) connection.exec('rollback');
          throw error;
        }
      }),
    readTogether: (work) => {
      connection.exec('begin');
      try {
        return work();
      } finally {
        connection.exec('commit');
      }
    },
    close: () => connection.close(),
  };
}
