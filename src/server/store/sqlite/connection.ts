import type * as Sqlite from '@photostructure/sqlite';
import { type Row, type Sql, StoreError, type Value } from '../sql.js';

/** One connection to a file. Its promises are settled at once: SQLite answers before the call comes back. */
export interface Connection extends Sql {
  exec(text: string): void;
  /** All of `work`, or nothing of it; `begin` is the statement that it starts with. */
  transact<Result>(begin: string, work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): void;
}

export function connect(connection: Sqlite.DatabaseSyncInstance): Connection {
  const statements = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = statements.get(text);
    if (known) return known;
    const statement = prepareStatement(connection, text);
    statements.set(text, statement);
    return statement;
  };
  const exec = (text: string): void => execute(() => connection.exec(text));
  const sql: Sql = {
    all: async (text, ...values) => execute(() => prepare(text).all(values) as Row[]),
    get: async (text, ...values) => execute(() => prepare(text).get(values) as Row | undefined),
    run: async (text, ...values) => execute(() => prepare(text).run(values).changes),
  };
  return {
    ...sql,
    exec,
    transact: async (begin, work) => {
      exec(begin);
      try {
        const result = await work(sql);
        exec('commit');
        return result;
      } catch (error) {
        // SQLite has already rolled back by itself after some errors, a full disk among them.
        if (connection.isTransaction) connection.exec('rollback');
        throw error;
      }
    },
    close: () => connection.close(),
  };
}

interface Statement {
  all(values: readonly Value[]): unknown[];
  get(values: readonly Value[]): unknown;
  run(values: readonly Value[]): { changes: number };
}

/** To SQLite `$1` is a name and not a place, so each becomes `?` and its value is put in that place. */
function prepareStatement(connection: Sqlite.DatabaseSyncInstance, text: string): Statement {
  const places = Array.from(text.matchAll(/\$(\d+)/g), ([, place]) => Number(place) - 1);
  const statement = connection.prepare(text.replaceAll(/\$\d+/g, '?'));
  const order = (values: readonly Value[]) => places.map((place) => values[place]);
  return {
    all: (values) => statement.all(...order(values)),
    get: (values) => statement.get(...order(values)),
    run: (values) => statement.run(...order(values)),
  };
}

/** Runs a piece of SQL work; what SQLite says becomes a StoreError. */
function execute<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw cause;
    throw new StoreError((cause as Error).message, { cause });
  }
}
