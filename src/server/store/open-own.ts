import { makeStore } from './make-store.js';
import { openDatabase } from './sqlite/open-database.js';
import type { Store } from './store.js';

/** Where a receiver's store is, as plain data: a thread can open a connection of its own to it. */
export interface OwnStore {
  readonly kind: 'sqlite';
  readonly path: string;
}

/** Opens one more connection to a store that is laid out already. Throws StartError. */
export const openOwnStore = async ({ path }: OwnStore): Promise<Store> =>
  makeStore(await openDatabase(path, { isGuest: true }));
