import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartError } from './start-error.js';

/** What stands in `backup.json`: what the backup is of, to tell a whole one from a damaged or an older one. */
export interface BackupFacts {
  readonly schema: 'accord/backup/1';
  /** RFC 3339. */
  readonly madeAt: string;
  readonly software: string;
  readonly log: string;
  readonly size: number;
  /** Root of the log's tree, base64; null while it is empty. */
  readonly root: string | null;
  /** SHA-256 of the copy of the store, hex. */
  readonly sha256: string;
  /** SHA-256 of the copy of the archive, hex; absent where there was none in a file. */
  readonly archiveSha256?: string;
  readonly hasKeys: boolean;
}

/** Names of what a backup holds. */
export const inBackup = {
  facts: 'backup.json',
  store: 'accord.db',
  archive: 'archive.db',
  keys: 'keys',
} as const;

/** SHA-256 of a file, hex. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Writes the facts of a backup. */
export const writeFacts = (folder: string, facts: BackupFacts): void =>
  writeFileSync(join(folder, inBackup.facts), `${JSON.stringify(facts, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });

/** Reads the facts of a backup. Throws StartError where a folder is none. */
export function readFacts(folder: string): BackupFacts {
  const path = join(folder, inBackup.facts);
  try {
    const facts = JSON.parse(readFileSync(path, 'utf8')) as Partial<BackupFacts>;
    if (
      facts.schema === 'accord/backup/1' &&
      typeof facts.log === 'string' &&
      typeof facts.sha256 === 'string'
    )
      return facts as BackupFacts;
  } catch (cause) {
    throw new StartError(
      `${path} cannot be read: ${(cause as Error).message}. Name the folder that "accord backup" made.`,
      {
        cause,
      },
    );
  }
  throw new StartError(`${folder} is no backup of Accord: name the folder that "accord backup" made.`);
}

/** What was written into a folder is there after a power cut once the folder is on the disk too. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
