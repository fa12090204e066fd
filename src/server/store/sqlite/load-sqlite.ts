import type * as Sqlite from '@photostructure/sqlite';

/** Node has SQLite built in from 22.13; the package brings the same interface to Node 20. */
export async function loadSqlite(): Promise<typeof Sqlite> {
  const builtIn = 'node:sqlite';
  try {
    return (await import(builtIn)) as typeof Sqlite;
  } catch {
    // Not in this Node, or behind a flag.
    return import('@photostructure/sqlite');
  }
}
