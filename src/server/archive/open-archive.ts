import { join, resolve } from 'node:path';
import { makePrivateFolder } from '../keys/key-file.js';
import { StartError } from '../start-error.js';
import { openArchiveStore } from '../store/archive/open-archive-store.js';
import { Archive } from './archive.js';
import { type ArchiveKey, makeArchiveKey, readArchiveKey } from './archive-key.js';

/** Where a receiver keeps its archive, and what opens it. */
export interface ArchiveOptions {
  /** Folder of the archive; default: beside the data folder, with `-archive`. */
  readonly archiveFolder?: string | undefined;
  /** A PostgreSQL database of its own, instead of a file in that folder. */
  readonly archiveUrl?: string | undefined;
  /** File of its key; default: `archive-key` in the folder of the keys. */
  readonly archiveKeyFile?: string | undefined;
  /** Its key, where no file is to hold it. */
  readonly archiveKey?: string | undefined;
}

interface OpenOptions extends ArchiveOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly keysFolder: string;
  readonly now: () => Date;
}

/** The folder of the archive that belongs to a folder of data. */
export const archiveFolderBeside = (dataFolder: string): string => `${resolve(dataFolder)}-archive`;

/**
 * Opens the archive, and makes it and its key on first start. Where it holds something and its key is missing or another one, it
 * says so and takes nothing. Throws StartError where it cannot be opened at all.
 */
export async function openArchive(options: OpenOptions): Promise<Archive> {
  const { dataFolder, databaseUrl, keysFolder, archiveUrl: url, now } = options;
  const folder = options.archiveFolder ?? archiveFolderBeside(dataFolder);
  const file = options.archiveKeyFile ?? join(keysFolder, 'archive-key');
  if (url !== undefined && url === databaseUrl)
    throw new StartError(
      'The archive is to be another database than the store: give --archive-url one of its own.',
    );
  if (url === undefined) makePrivateFolder(folder);
  const store = await openArchiveStore({ folder, url });
  try {
    const known = await store.readFact('key');
    const found = readArchiveKey({ text: options.archiveKey, file });
    const key = found ?? (known === undefined ? makeArchiveKey(file) : null);
    if (key && known === undefined) await store.keepFact('key', key.fingerprint);
    const trouble = describeTrouble(key, await store.readFact('key'), file);
    return new Archive({ store, key, trouble, now });
  } catch (error) {
    await store.close();
    throw error;
  }
}

function describeTrouble(
  key: ArchiveKey | null,
  fingerprint: string | undefined,
  file: string,
): string | null {
  const advice = 'Until then, nothing is moved into the archive, and nobody whose data belongs there leaves.';
  if (!key)
    return `The key of the archive is missing: put ${file} back, or give it as ACCORD_ARCHIVE_KEY. ${advice}`;
  if (key.fingerprint === fingerprint) return null;
  return `The key of the archive is another one than it was made with: put the right one back (${file}, or ACCORD_ARCHIVE_KEY). ${advice}`;
}
