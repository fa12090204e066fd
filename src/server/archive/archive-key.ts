import { hkdfSync, randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { makePrivateFolder, openKeyFile, readKeyFile } from '../keys/key-file.js';
import { sha256 } from '../keys/sign.js';
import { StartError } from '../start-error.js';

/** Where the key of an archive comes from: a text that was handed over, or a file. */
export interface ArchiveKeySource {
  /** As the environment gives it: at least 43 characters of base64url. */
  readonly text?: string | undefined;
  readonly file: string;
}

/** The key of an archive, and what tells it from another without giving it away. */
export interface ArchiveKey {
  readonly key: Buffer;
  readonly fingerprint: string;
}

/** Reads the key of an archive; null where there is none. Throws StartError for a text that is no key. */
export function readArchiveKey({ text, file }: ArchiveKeySource): ArchiveKey | null {
  const found = text ?? readKeyFile(file);
  return found === null
    ? null
    : toKey(found.trim(), text === undefined ? file : 'The archive’s key in the environment');
}

/** Makes a key in its file, for an archive that has none yet. Throws StartError. */
export function makeArchiveKey(file: string): ArchiveKey {
  makePrivateFolder(dirname(file));
  const { text } = openKeyFile(
    dirname(file),
    basename(file),
    () => `${randomBytes(32).toString('base64url')}\n`,
  );
  return toKey(text.trim(), file);
}

function toKey(text: string, from: string): ArchiveKey {
  if (!/^[\w-]{43,}$/.test(text))
    throw new StartError(`${from} must hold at least 43 characters of base64url: put the right key back.`);
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', Buffer.from(text, 'base64url'), '', `accord archive ${use}`, 32));
  return {
    key: derive('content'),
    fingerprint: Buffer.from(sha256(derive('fingerprint'))).toString('base64url'),
  };
}
