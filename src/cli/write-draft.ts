import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { StartError } from '../server/start-error.js';

/** Takes text; whoever awaits it keeps no more in memory than the reader takes. */
export type WriteText = (text: string) => Promise<void>;

/** Refuses a file that is there already, unless it is to be written over. Throws StartError. */
export function refuseTaken(out: string, overwrite: true | undefined): void {
  if (existsSync(out) && !overwrite)
    throw new StartError(`${out} is there already: choose another name with --out, or --overwrite it.`);
}

/** Writes a file under another name until it is whole: half of it must not be taken for all. */
export async function writeDraft(out: string, work: (write: WriteText) => Promise<void>): Promise<void> {
  const draft = `${out}.${process.pid}.part`;
  try {
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await once(file, 'open');
    await work(async (text) => {
      if (!file.write(text)) await once(file, 'drain');
    });
    file.end();
    await once(file, 'close');
    renameSync(draft, out);
  } finally {
    rmSync(draft, { force: true });
  }
}
