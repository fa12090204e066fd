import type { Sql } from '../sql.js';
import { migrations } from './list.js';
import type { Migration, UpgradeParts } from './migration.js';

export type { UpgradeParts } from './migration.js';

/** The tables of one kind of database: what makes them, and the oldest of them that can be brought up to date. */
export interface Tables {
  readonly oldest: number;
  readonly migrations: readonly Migration[];
}

/** The tables of a store. */
export const storeTables: Tables = { oldest: 1, migrations };

/** The edition of tables as they are made today. */
export const editionOf = (tables: Tables): number => tables.migrations.at(-1)?.edition ?? 0;

/** The edition of today's store. */
export const edition = editionOf(storeTables);

/** Where a kind of database keeps the edition of its tables. */
export interface EditionMark {
  /** Null for a database without a table. */
  read(sql: Sql): Promise<number | null>;
  write(sql: Sql, edition: number): Promise<void>;
}

export interface UpToDateOptions {
  /** What the database holds; a store unless told. */
  readonly tables?: Tables | undefined;
  /** Another program's store, which may be in use: it is read, and never brought up to date. */
  readonly isGuest?: boolean | undefined;
  /** Told before a store of an earlier edition is brought up to date. */
  readonly onUpgrade?: (() => void) | undefined;
  /** What bringing it up to date needs to know; without it, it is not. */
  readonly upgradeParts?: UpgradeParts | undefined;
}

/**
 * Makes the tables, or brings them up to date, in the transaction of its caller. Refuses a store that another version of
 * Accord laid out: reading it by guess could lose what it holds.
 */
export async function bringUpToDate(
  sql: Sql,
  mark: EditionMark,
  { tables = storeTables, isGuest = false, onUpgrade, upgradeParts: parts }: UpToDateOptions,
): Promise<void> {
  const found = await mark.read(sql);
  const current = editionOf(tables);
  if (found === current) return;
  if (found !== null && (found < tables.oldest || found > current))
    throw new Error(
      `it was made by another version of Accord (edition ${found}, this one reads ${current}). Start that version, or choose another data folder; nothing was changed.`,
    );
  if (found !== null && (isGuest || !parts))
    throw new Error(
      'it was made by an earlier version of Accord. Stop the receiver that runs on it, and start the one of this version once; nothing was changed.',
    );
  if (found !== null) onUpgrade?.();
  for (const migration of tables.migrations)
    if (migration.edition > (found ?? 0)) await migration.run(sql, { found: found ?? 0, parts });
  await mark.write(sql, current);
}

/** Keeps the edition where every database has a place for it. */
export const writeEditionRow = async (sql: Sql, reached: number): Promise<void> => {
  await sql.run(
    `insert into receiver (name, value) values ('edition', $1) on conflict (name) do update set value = $1`,
    String(reached),
  );
};

/** What `writeEditionRow` kept; undefined before edition 8. */
export async function readEditionRow(sql: Sql): Promise<number | undefined> {
  const value = (await sql.get(`select value from receiver where name = 'edition'`))?.['value'];
  return value === undefined ? undefined : Number(value);
}
