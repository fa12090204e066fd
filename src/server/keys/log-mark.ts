import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint, parseLogKey, parseNote, signatureOf } from '../../proof/index.js';
import { nodePrimitives, sha256 } from './sign.js';

/** The last checkpoint of a log that was seen, kept beside its keys and not beside its data. */
export interface LogMark {
  /** The highest size that the log was seen to have; 0 where nothing was noted yet. */
  readonly last: number;
  /** The checkpoint of that size; null where only its size is known. */
  readonly checkpoint: Checkpoint | null;
  /** Notes a checkpoint, at most once in a while; `isLast`: now. `read` gives it as a signed note, where it is wanted. */
  note(read: () => string, isLast?: boolean): void;
}

const name = 'log-checkpoint';
// What earlier versions noted.
const sizeName = 'log-size';
const rest = 10_000;

/**
 * Opens the mark of a log: data that are emptied, put back or replaced while its keys stay are noticed at the next start. It may be a
 * few seconds behind, and is never ahead. `steady`: milliseconds by a clock that nobody sets.
 */
export function openLogMark(
  folder: string,
  log: { readonly name: string; readonly vkey: string },
  steady: () => number,
): LogMark {
  const path = join(folder, name);
  const checkpoint = readCheckpoint(path, log.vkey);
  const last = Math.max(checkpoint?.size ?? 0, readSize(join(folder, sizeName), log.name));
  let [noted, at] = [last, Number.NEGATIVE_INFINITY];
  return {
    last,
    checkpoint: checkpoint?.size === last ? checkpoint : null,
    note: (read, isLast = false) => {
      if (!isLast && steady() - at < rest) return;
      const note = read();
      const { size } = parseCheckpoint(parseNote(note)?.text ?? '') ?? { size: 0 };
      if (size <= noted) return;
      [noted, at] = [size, steady()];
      try {
        const draft = `${path}.${process.pid}`;
        writeFileSync(draft, note, { mode: 0o600 });
        renameSync(draft, path);
      } catch {
        // A folder that can only be read: then nothing is known of the log, as on a first start.
      }
    },
  };
}

/** What stands there, where this log signed it. */
function readCheckpoint(path: string, vkey: string): Checkpoint | null {
  const key = parseLogKey(sha256, vkey);
  const note = parseNote(readText(path));
  const signature = note && key && signatureOf(sha256, note, key);
  if (!note || !key || !signature) return null;
  const checkpoint = parseCheckpoint(note.text);
  return checkpoint?.origin === key.name &&
    nodePrimitives.verifyEd25519(key.publicKey, Buffer.from(note.text), signature)
    ? checkpoint
    : null;
}

/** What stands there, where it is of this log. */
function readSize(path: string, log: string): number {
  const [of, size] = readText(path).trim().split(' ');
  return of === log && /^\d{1,15}$/.test(size ?? '') ? Number(size) : 0;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
