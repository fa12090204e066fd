import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The highest size that a log was seen to have, kept beside its keys and not beside its data. */
export interface SizeMark {
  /** 0 where nothing was noted yet. */
  readonly last: number;
  /** Notes a size, at most once in a while; `isLast`: now. */
  note(size: number, isLast?: boolean): void;
}

const name = 'log-size';
const rest = 10_000;

/**
 * Opens the mark of a log: a data folder that is emptied or put back while its keys stay is noticed at the next start. It may be a few
 * seconds behind, and is never ahead. `steady`: milliseconds by a clock that nobody sets.
 */
export function openSizeMark(folder: string, log: string, steady: () => number): SizeMark {
  const path = join(folder, name);
  const last = readMark(path, log);
  let [noted, at] = [last, Number.NEGATIVE_INFINITY];
  return {
    last,
    note: (size, isLast = false) => {
      if (size <= noted || (!isLast && steady() - at < rest)) return;
      [noted, at] = [size, steady()];
      try {
        const draft = `${path}.${process.pid}`;
        writeFileSync(draft, `${log} ${size}\n`, { mode: 0o600 });
        renameSync(draft, path);
      } catch {
        // A folder that can only be read: then nothing is known of the size, as on a first start.
      }
    },
  };
}

/** What stands there, where it is of this log. */
function readMark(path: string, log: string): number {
  try {
    const [of, size] = readFileSync(path, 'utf8').trim().split(' ');
    return of === log && /^\d{1,15}$/.test(size ?? '') ? Number(size) : 0;
  } catch {
    return 0;
  }
}
