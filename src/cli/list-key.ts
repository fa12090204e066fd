import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { StartError } from '../server/start-error.js';

const keyBytes = 32;

/** Writes a key for one exchange of lists, for its owner's eyes only. Throws StartError. */
export function writeListKey(path: string): void {
  try {
    writeFileSync(path, `${randomBytes(keyBytes).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new StartError(
      code === 'EEXIST'
        ? `${path} is there already: whoever has that key needs it; choose another name with --out.`
        : `The key cannot be written to ${path} (${code}).`,
      { cause },
    );
  }
}

/** Reads such a key. Throws StartError. */
export function readListKey(path: string): Buffer {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new StartError(`--keyed: ${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    });
  }
  const key = Buffer.from(text, 'base64url');
  if (key.length === keyBytes && key.toString('base64url') === text) return key;
  throw new StartError(
    `--keyed: ${path} holds no key of "accord suppression key": 43 characters of base64url are accepted.`,
  );
}
