import { StartError } from '../../start-error.js';
import { edition } from '../migrations/bring-up-to-date.js';
import type { Sql } from '../sql.js';
import { type Connection, connect } from './connection.js';
import { loadSqlite } from './load-sqlite.js';

/**
 * Opens a store that nobody else uses, to read all of it; while it is open, nobody else can use it. Throws StartError when a
 * receiver runs on it, or it is not of this edition.
 */
export async function openAlone(path: string): Promise<Sql & Pick<Connection, 'close'>> {
  const { DatabaseSync } = await loadSqlite();
  const connection = connect(new DatabaseSync(path, { timeout: 1000 }));
  try {
    // Before the first read, so that it waits until no other connection is left: an idle receiver has one too.
    connection.exec('pragma locking_mode = exclusive; pragma query_only = on');
    const found = Number((await connection.get('pragma user_version'))?.['user_version']);
    if (found !== edition)
      throw new StartError(
        `The store ${path} is of edition ${found}, and this version of Accord reads ${edition}: start the receiver of this version on it once, stop it, and try again. Nothing was changed.`,
      );
    return connection;
  } catch (cause) {
    connection.close();
    if (cause instanceof StartError) throw cause;
    const isInUse = /locked|busy/i.test((cause as Error).message);
    throw new StartError(
      isInUse
        ? `A receiver or another program uses ${path}: stop it first, so that nothing arrives meanwhile. Nothing was changed.`
        : `The store ${path} cannot be read: ${(cause as Error).message}. Nothing was changed.`,
      { cause },
    );
  }
}
