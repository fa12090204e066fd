import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Archive } from './archive/index.js';
import { digestFile, inBackup, syncFolder } from './backup-folder.js';
import { makePrivateFolder } from './keys/key-file.js';
import { StartError } from './start-error.js';
import { archiveTables } from './store/archive/archive-tables.js';
import { openArchiveStore } from './store/archive/open-archive-store.js';
import type { LegalHold } from './store/retention/holds.js';
import { editionOf } from './store/migrations/bring-up-to-date.js';
import { withSnapshot, writeSnapshot } from './store/sqlite/snapshot.js';

/** What became of the archive: put back, the one that was there kept, or there was none in the backup. */
export type ArchiveRestored = 'restored' | 'kept' | 'none';

/**
 * Copies an archive into a backup whose store is in it already: who leaves the store in between is in both copies, and not in neither.
 * Gives the copy's digest; undefined where there is no archive.
 */
export async function backUpArchive(folder: string, backup: string): Promise<string | undefined> {
  const from = join(folder, inBackup.archive);
  if (!existsSync(from)) return undefined;
  const copy = join(backup, inBackup.archive);
  await writeSnapshot(from, copy);
  await withSnapshot(copy, async () => undefined, editionOf(archiveTables));
  return digestFile(copy);
}

interface RestoreParts {
  readonly backup: string;
  readonly digest: string | undefined;
  /** Where the archive is to be. */
  readonly folder: string;
}

/** Tells whether the archive of a backup is what was backed up. Throws StartError where it is not. */
export async function checkArchive({ backup, digest }: Pick<RestoreParts, 'backup' | 'digest'>) {
  if (digest === undefined) return;
  const source = join(backup, inBackup.archive);
  if (!existsSync(source) || (await digestFile(source)) !== digest)
    throw new StartError(
      `${source} is not what was backed up: it is damaged, or was changed. Take another backup.`,
    );
  await withSnapshot(source, async () => undefined, editionOf(archiveTables));
}

/**
 * Puts the archive of a backup where there is none any more; one that is there is newer, and stays. What was to be kept until a day
 * that is over does not come back, unless it is held.
 */
export async function restoreArchive(
  { backup, digest, folder }: RestoreParts,
  { today, holds, now }: { readonly today: string; readonly holds: readonly LegalHold[]; readonly now: Date },
): Promise<ArchiveRestored> {
  const path = join(folder, inBackup.archive);
  if (existsSync(path)) return 'kept';
  if (digest === undefined) return 'none';
  makePrivateFolder(folder);
  const draftFolder = join(folder, '.restoring');
  try {
    rmSync(draftFolder, { recursive: true, force: true });
    makePrivateFolder(draftFolder);
    copyFileSync(join(backup, inBackup.archive), join(draftFolder, inBackup.archive));
    const store = await openArchiveStore({ folder: draftFolder });
    // To take out what is over, no key is needed.
    const archive = new Archive({ store, key: null, trouble: null, now: () => now });
    const held = new Set(holds.map(({ controller, subject }) => `${subject} ${controller}`));
    try {
      await archive.deleteDue(today, ({ controller, subject }) => held.has(`${subject} ${controller}`));
      // All of it into the file itself, which is about to have another name.
      await store.sweep();
    } finally {
      await archive.close();
    }
    // What an archive of before has left beside its file is not of this one.
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
    renameSync(join(draftFolder, inBackup.archive), path);
    syncFolder(dirname(path));
  } finally {
    rmSync(draftFolder, { recursive: true, force: true });
  }
  return 'restored';
}
