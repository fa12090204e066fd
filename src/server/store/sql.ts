/** What a place in a statement is filled with. */
export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** The store could not be read or written; nothing of what was asked is stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** One connection or one transaction: SQL text shared by SQLite and PostgreSQL, `$1` `$2` for values. */
export interface Sql {
  all(text: string, ...values: readonly Value[]): Promise<readonly Row[]>;
  get(text: string, ...values: readonly Value[]): Promise<Row | undefined>;
  /** Gives the number of changed rows. */
  run(text: string, ...values: readonly Value[]): Promise<number>;
}

/** What can hold several statements together. */
export interface Scope extends Sql {
  /**
   * All or nothing: durable when it resolves, undone when `work` rejects. Inside, everything goes through the `sql` that is
   * handed in. `work` may run again after a conflict with another writer. Rejects with StoreError.
   */
  transact<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Reads of one moment of the store, through the `sql` that is handed in. */
  readTogether<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** A store's database. Reads see all that was acknowledged before them. */
export interface Database extends Scope {
  /** Takes what was deleted out of files beside the database too, as far as it has any. */
  sweep(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** A transaction that has begun holds together whatever is done in it. */
export const scopeWithin = (sql: Sql): Scope => ({
  all: sql.all,
  get: sql.get,
  run: sql.run,
  transact: (work) => work(sql),
  readTogether: (work) => work(sql),
});
