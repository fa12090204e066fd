import { join } from 'node:path';
import { readFromReplica, type Replica } from './chart-reads.js';
import { makeStore } from './make-store.js';
import type { UpToDateOptions } from './migrations/bring-up-to-date.js';
import type { Database } from './sql.js';
import { openPostgres } from './postgres/open-postgres.js';
import { openDatabase } from './sqlite/open-database.js';
import type { Store } from './store.js';

/** Where a store is. */
export interface StorePlace {
  /** The folder of the SQLite file, where there is no other database. */
  readonly dataFolder: string;
  /** A PostgreSQL database: `postgres://user:password@host:port/database`. */
  readonly databaseUrl?: string | undefined;
}

interface OpenOptions extends UpToDateOptions {
  /** A read replica, of which nothing is asked but the counts that charts are drawn from. */
  readonly replica?: (Omit<Replica, 'open'> & { readonly url: string }) | undefined;
}

/** Opens a store, and makes it on first start. Throws StartError when it cannot be used. */
export async function openStore(
  place: StorePlace,
  { replica, ...options }: OpenOptions = {},
): Promise<Store> {
  const database = await openPlace(place, options);
  return makeStore(
    database,
    replica && readFromReplica(database, { ...replica, open: () => openReplica(replica.url) }),
  );
}

/** Opens the database of a store, and makes it on first start. Throws StartError. */
export async function openPlace(
  { dataFolder, databaseUrl }: StorePlace,
  options: UpToDateOptions,
): Promise<Database> {
  if (databaseUrl === undefined) return openDatabase(join(dataFolder, 'accord.db'), options);
  return openPostgres(databaseUrl, options);
}

/** Opens a replica, of which nothing is asked but counts. Throws StartError when it cannot be used. */
export async function openReplica(url: string): Promise<Database> {
  return openPostgres(url, { setting: 'ACCORD_DATABASE_REPLICA_URL', use: 'reads' });
}
