import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';
import { makeAccessToken } from './access-token.js';

/** Puts a new owner's token in the place of the one before, whole or not at all; gives it. Throws StartError. */
export function replaceOwnerToken(keysFolder: string): string {
  const path = join(keysFolder, 'owner-token');
  const draft = join(keysFolder, `.owner-token.${process.pid}`);
  const token = makeAccessToken();
  try {
    const file = openSync(draft, 'w', 0o600);
    writeSync(file, `${token}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, path);
    return token;
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new StartError(`The owner’s token ${path} cannot be replaced: ${(cause as Error).message}`, {
      cause,
    });
  }
}
