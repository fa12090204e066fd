import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BackupFacts, digestFile, inBackup, readFacts, syncFolder } from './backup-folder.js';
import { copyKeys, readLogName } from './back-up.js';
import { type ArchiveRestored, checkArchive, restoreArchive } from './back-up-archive.js';
import { findJournals, replayJournal, type Replayed } from './journal/index.js';
import { bindKeys } from './keys/bind-keys.js';
import { makePrivateFolder } from './keys/key-file.js';
import { openKeys } from './keys/open-keys.js';
import { openLogMark } from './keys/log-mark.js';
import { retireLogKey } from './keys/retire-log-key.js';
import { rebuildLog } from './log/rebuild-log.js';
import { continueLog } from './log/continue-log.js';
import { makeParisDay } from './log/paris-day.js';
import { StartError } from './start-error.js';
import { makeStore } from './store/make-store.js';
import type { LegalHold } from './store/retention/holds.js';
import { openDatabase } from './store/sqlite/open-database.js';
import { withSnapshot } from './store/sqlite/snapshot.js';

export interface RestoreOptions {
  /** The folder that a backup made. */
  readonly from: string;
  /** Has no store yet. */
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly journalFolder: string;
  /** Where the archive is to be, or is; without it, the one of the backup stays there. */
  readonly archiveFolder?: string | undefined;
  /**
   * `nothing-after`: the receiver had stopped before the backup was made, and its log goes on. `new-log`: more may have been logged
   * and lost; a log of another name goes on from these records, as two different ones of one name would prove nothing.
   */
  readonly log: 'nothing-after' | 'new-log';
  readonly now: Date;
}

export interface Restored {
  readonly facts: BackupFacts;
  /** The log that goes on from here. */
  readonly log: string;
  /** What journals gave back that is newer than the backup; null where there was none. */
  readonly replayed: Replayed | null;
  readonly archive: ArchiveRestored;
}

/**
 * Puts a backup in the place of a store that is gone, brings back every no and erasure that the journals know, and decides under which
 * name the log goes on. Throws StartError, and then there is no store.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { from, dataFolder, journalFolder, now } = options;
  const facts = readFacts(from);
  const store = join(dataFolder, inBackup.store);
  if (existsSync(store))
    throw new StartError(
      `There is a store in ${dataFolder}: it may hold more than the backup. Move it away first, and keep it.`,
    );
  const source = join(from, inBackup.store);
  if ((await digestFile(source)) !== facts.sha256)
    throw new StartError(
      `${source} is not what was backed up: it is damaged, or was changed. Take another backup.`,
    );
  await withSnapshot(source, async (copy) => {
    const { size, root } = await rebuildLog(copy, facts.log);
    if (size !== facts.size || root !== facts.root)
      throw new StartError(`${source} is not what ${inBackup.facts} says: take another backup.`);
  });
  await checkArchive({ backup: from, digest: facts.archiveSha256 });
  makePrivateFolder(dataFolder);
  const draft = join(dataFolder, `.${inBackup.store}.restoring`);
  try {
    rmSync(draft, { force: true });
    copyFileSync(source, draft);
    placeKeys(options, facts);
    const { log, replayed, holds } = await prepare(draft, options, facts, journalFolder, now);
    if ((statSync(`${draft}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new StartError(
        `The store in ${dataFolder} is in use by another program: stop it, and restore again.`,
      );
    const archive =
      options.archiveFolder === undefined
        ? 'none'
        : await restoreArchive(
            { backup: from, digest: facts.archiveSha256, folder: options.archiveFolder },
            { today: makeParisDay()(now), holds, now },
          );
    renameSync(draft, store);
    syncFolder(dirname(store));
    return { facts, log, replayed, archive };
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(draft + ending, { force: true });
  }
}

function placeKeys({ from, keysFolder }: RestoreOptions, { hasKeys, log }: BackupFacts): void {
  const isEmpty = !existsSync(keysFolder) || readdirSync(keysFolder).length === 0;
  if (isEmpty && !hasKeys)
    throw new StartError(
      `This backup holds no keys, and there are none in ${keysFolder}: put the folder of the keys back.`,
    );
  if (isEmpty) copyKeys(join(from, inBackup.keys), keysFolder);
  if (readLogName(keysFolder) !== log)
    throw new StartError(
      `The keys in ${keysFolder} are of another log than the backup (${log}): put the right folder back.`,
    );
}

async function prepare(
  draft: string,
  { dataFolder, keysFolder, log }: RestoreOptions,
  facts: BackupFacts,
  journalFolder: string,
  now: Date,
): Promise<{ log: string; replayed: Replayed | null; holds: readonly LegalHold[] }> {
  const database = await openDatabase(draft);
  const store = makeStore(database);
  try {
    const host = facts.log.split('/log/')[0] ?? facts.log;
    await bindKeys(store, openKeys(keysFolder, host), { keysFolder, dataFolder }, now);
    const files = existsSync(journalFolder) ? findJournals(journalFolder, await store.log.listNames()) : [];
    const replayed = files.length > 0 ? await replayJournal(store, files) : null;
    const holds = await store.retention.listHolds();
    if (log === 'nothing-after') {
      if (replayed && replayed.lines > 0)
        throw new StartError(
          `The journal in ${journalFolder} holds ${replayed.lines} lines that came after this backup: more was logged. Restore with --new-log.`,
        );
      const { last } = openLogMark(keysFolder, openKeys(keysFolder, host).log, () => 0);
      if (last > facts.size)
        throw new StartError(
          `The log had ${last} records, and this backup has ${facts.size}: more was logged. Restore with --new-log.`,
        );
      return { log: facts.log, replayed, holds };
    }
    retireLogKey(keysFolder);
    const keys = openKeys(keysFolder, host);
    keys.keepLogName();
    await continueLog(store, facts.log, keys);
    return { log: keys.log.name, replayed, holds };
  } finally {
    // All of it into the file itself, which is about to have another name: closing alone does that later, when memory is collected.
    await database.run('pragma wal_checkpoint(truncate)');
    await database.close();
  }
}
