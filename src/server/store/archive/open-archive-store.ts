import { join } from 'node:path';
import { openPostgres } from '../postgres/open-postgres.js';
import { openDatabase } from '../sqlite/open-database.js';
import { type ArchiveStore, makeArchiveStore } from './archive-store.js';
import { archiveTables } from './archive-tables.js';

/** Where an archive is. */
export interface ArchivePlace {
  /** The folder of its file, where there is no other database. It is there already. */
  readonly folder: string;
  /** A PostgreSQL database of its own. */
  readonly url?: string | undefined;
}

/** Opens an archive, and makes it on first start. Throws StartError when it cannot be used. */
export async function openArchiveStore({ folder, url }: ArchivePlace): Promise<ArchiveStore> {
  const options = { tables: archiveTables };
  return makeArchiveStore(
    url === undefined
      ? await openDatabase(join(folder, 'archive.db'), options)
      : await openPostgres(url, { ...options, setting: '--archive-url' }),
  );
}
