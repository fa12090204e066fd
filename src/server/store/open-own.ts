import type { Database } from './sql.js';
import { openDatabase } from './sqlite/open-database.js';

/** Where a receiver's database is, as plain data: a thread can open a connection of its own to it. */
export interface OwnDatabase {
  readonly kind: 'sqlite';
  readonly path: string;
}

/** Opens one more connection to a store that is laid out already. Throws StartError. */
export const openOwnDatabase = ({ path }: OwnDatabase): Promise<Database> =>
  openDatabase(path, { isGuest: true });
