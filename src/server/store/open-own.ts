import { join } from 'node:path';
import { makeStore } from './make-store.js';
import { connectPostgres } from './postgres/open-postgres.js';
import type { StorePlace } from './open-store.js';
import type { Database } from './sql.js';
import { openDatabase } from './sqlite/open-database.js';
import type { Store } from './store.js';

/** Opens one more connection to a store that is laid out already, as a thread does. Throws StartError. */
export const openOwnStore = async (place: StorePlace): Promise<Store> => makeStore(await openOwn(place));

async function openOwn({ dataFolder, databaseUrl }: StorePlace): Promise<Database> {
  if (databaseUrl === undefined) return openDatabase(join(dataFolder, 'accord.db'), { isGuest: true });
  // One batch is appended at a time.
  return connectPostgres(databaseUrl, { most: 2 });
}
