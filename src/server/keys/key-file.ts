import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

/** What a key file holds, and whether this start made it. */
export interface KeyFile {
  readonly text: string;
  readonly isNew: boolean;
}

const ownerOnly = 0o600;

/** Makes a folder that only its owner may enter. Throws StartError when it cannot be made. */
export function makePrivateFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartError(`The folder ${path} cannot be made: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Reads a key file, or makes it with what `generate` gives, for its owner's eyes only (0600). The file appears whole or
 * not at all, and two receivers that start at once end with the same key. Throws StartError.
 */
export function openKeyFile(folder: string, name: string, generate: () => string): KeyFile {
  const path = join(folder, name);
  const existing = readKeyFile(path);
  if (existing !== null) return { text: existing, isNew: false };
  const draft = join(folder, `.${name}.${process.pid}`);
  try {
    const file = openSync(draft, 'w', ownerOnly);
    writeSync(file, generate());
    fsyncSync(file);
    closeSync(file);
    // Unlike rename, link refuses to replace a key that another process made meanwhile.
    linkSync(draft, path);
    return { text: readFileSync(path, 'utf8'), isNew: true };
  } catch (cause) {
    const other = (cause as NodeJS.ErrnoException).code === 'EEXIST' ? readKeyFile(path) : null;
    if (other !== null) return { text: other, isNew: false };
    throw new StartError(`The key file ${path} cannot be made: ${(cause as Error).message}`, { cause });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** True when somebody besides its owner may read a file. Windows has no such bits. */
export const isOpenToOthers = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;

/** What a key file holds; null where there is none. Throws StartError. */
export function readKeyFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartError(`The key file ${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
