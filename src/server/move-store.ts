import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openKeys } from './keys/open-keys.js';
import { sha256 } from './keys/sign.js';
import { StartError } from './start-error.js';
import { checkCounts, checkLogs } from './store/move/check-copy.js';
import { type CopiedTable, copyTables } from './store/move/copy-tables.js';
import { fillPostgres } from './store/postgres/fill-postgres.js';
import { openAlone } from './store/sqlite/open-alone.js';

/** From where to where a store moves. */
export interface MoveOptions {
  readonly dataFolder: string;
  /** They stay where they are: the new store is read with the same ones. */
  readonly keysFolder: string;
  /** An empty PostgreSQL database. */
  readonly databaseUrl: string;
  /** Told of each table once it is copied. */
  readonly onTable?: (table: CopiedTable) => void;
}

/**
 * Copies a SQLite store into an empty PostgreSQL database, counts it there and builds its log anew, in one transaction: what is cut
 * off leaves nothing behind. The old store stays as it is. Throws StartError with a sentence on what to do.
 */
export async function moveStore(options: MoveOptions): Promise<readonly CopiedTable[]> {
  const { dataFolder, keysFolder, databaseUrl, onTable } = options;
  const path = join(dataFolder, 'accord.db');
  for (const file of [path, join(keysFolder, 'secret')]) {
    if (!existsSync(file))
      throw new StartError(`${file} is not there: give the folders of a receiver with --data and --keys.`);
  }
  const fingerprint = openKeys(keysFolder, 'localhost').secretFor('fingerprint').toString('base64url');
  const from = await openAlone(path);
  try {
    const kept = await from.get(`select value from receiver where name = 'secret-fingerprint'`);
    if (kept?.['value'] !== fingerprint)
      throw new StartError(`The keys in ${keysFolder} are not those of the data in ${dataFolder}.`);
    return await fillPostgres(databaseUrl, '--to', async (to) => {
      const copied = await copyTables(from, to, onTable);
      await checkCounts(to, copied);
      await checkLogs(to, sha256);
      return copied;
    });
  } finally {
    from.close();
  }
}
