import { loadSqlite } from '../../src/server/store/sqlite/load-sqlite.js';

/** SQLite as the receiver in this process has it: two copies of the library in one process do not see each other's locks. */
export const { DatabaseSync } = await loadSqlite();
