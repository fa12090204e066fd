import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { StartError } from '../server/start-error.js';

/** A ZIP that is written file by file; no more of it is in memory than the list of its names. */
export interface ZipFile {
  /** Gives the SHA-256 of what was added, hex. Throws StartError where the ZIP can hold no more. */
  add(name: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
  finish(): Promise<void>;
  /** Gives up; what is there is no ZIP. */
  abandon(): void;
}

// The format counts its files in sixteen bits; what goes beyond is read by few tools.
const mostFiles = 65_000;
const encoder = new TextEncoder();

/** Starts a ZIP at a place where nothing is, readable by its owner alone. */
export async function openZip(path: string, at: Date): Promise<ZipFile> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await once(file, 'open');
  let [count, isFull]: [number, boolean] = [0, false];
  const zip = new Zip((error, chunk) => {
    if (error) file.destroy(error);
    else isFull = !file.write(chunk);
  });
  return {
    add: async (name, content) => {
      count += 1;
      if (count > mostFiles)
        throw new StartError(`The ZIP would have more than ${mostFiles} files: split the list.`);
      const hash = createHash('sha256');
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      const push = async (bytes: Uint8Array, isLast: boolean): Promise<void> => {
        hash.update(bytes);
        entry.push(bytes, isLast);
        if (isFull) await once(file, 'drain');
        isFull = false;
      };
      if (typeof content === 'string') await push(encoder.encode(content), true);
      else if (content instanceof Uint8Array) await push(content, true);
      else {
        for await (const bytes of content) await push(bytes, false);
        await push(new Uint8Array(), true);
      }
      return hash.digest('hex');
    },
    finish: async () => {
      zip.end();
      file.end();
      await once(file, 'close');
    },
    abandon: () => {
      zip.terminate();
      file.destroy();
    },
  };
}
