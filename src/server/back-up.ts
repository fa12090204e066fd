import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseLogKey } from '../proof/index.js';
import { version } from '../proof/version.js';
import { backUpArchive } from './back-up-archive.js';
import { type BackupFacts, digestFile, inBackup, syncFolder, writeFacts } from './backup-folder.js';
import { sha256 } from './keys/sign.js';
import { rebuildLog } from './log/rebuild-log.js';
import { StartError } from './start-error.js';
import { withSnapshot, writeSnapshot } from './store/sqlite/snapshot.js';

export interface BackUpOptions {
  readonly dataFolder: string;
  readonly keysFolder: string;
  /** Folder of the archive; without it, the archive is no part of the backup. */
  readonly archiveFolder?: string | undefined;
  /** The folder to be made: it appears whole, or not at all. */
  readonly out: string;
  /** Put the keys into it: whoever has it then can read everybody, and sign in this receiver's name. Default false. */
  readonly withKeys?: boolean;
  readonly now: Date;
}

/**
 * Makes a backup of a receiver's store and archive, also while it runs, and reads it again: the file is whole, and its log is what its last
 * checkpoint says. Throws StartError.
 */
export async function backUp({
  dataFolder,
  keysFolder,
  archiveFolder,
  out,
  withKeys = false,
  now,
}: BackUpOptions): Promise<BackupFacts> {
  if (existsSync(out)) throw new StartError(`${out} is there already: name a folder that is not.`);
  const log = readLogName(keysFolder);
  const draft = `${resolve(out)}.${process.pid}.unfinished`;
  try {
    mkdirSync(draft, { mode: 0o700, recursive: true });
    const store = join(draft, inBackup.store);
    await writeSnapshot(join(dataFolder, inBackup.store), store);
    const { size, root } = await withSnapshot(store, (copy) => rebuildLog(copy, log));
    const archiveSha256 = archiveFolder === undefined ? undefined : await backUpArchive(archiveFolder, draft);
    if (withKeys) copyKeys(keysFolder, join(draft, inBackup.keys));
    const facts: BackupFacts = {
      schema: 'accord/backup/1',
      madeAt: now.toISOString(),
      software: `accord/${version}`,
      log,
      size,
      root,
      sha256: await digestFile(store),
      ...(archiveSha256 !== undefined && { archiveSha256 }),
      hasKeys: withKeys,
    };
    writeFacts(draft, facts);
    syncFolder(draft);
    renameSync(draft, out);
    syncFolder(dirname(resolve(out)));
    return facts;
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The backup ${out} cannot be made: ${(cause as Error).message}`, { cause });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The log that the keys of a receiver write. Throws StartError where there are none. */
export function readLogName(keysFolder: string): string {
  const path = join(keysFolder, 'log.vkey');
  const key = existsSync(path) ? parseLogKey(sha256, readFileSync(path, 'utf8').trim()) : null;
  if (!key)
    throw new StartError(`There are no keys of a receiver in ${keysFolder}: name their folder with --keys.`);
  return key.name;
}

/** Copies key files for their owner's eyes only. */
export function copyKeys(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700, recursive: true });
  for (const name of readdirSync(from)) {
    const file = join(from, name);
    // Of their own rights, which key files have from the start.
    if (statSync(file).isFile() && !name.startsWith('.')) copyFileSync(file, join(to, name));
  }
  syncFolder(to);
}
