import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCheckpoint, parseNote, tilePath, tilesOf } from '../../proof/index.js';
import type { Keys } from '../keys/open-keys.js';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { readTile } from './read-tile.js';

/**
 * Writes a log as static files below a folder (C2SP tlog-tiles): its tiles, the keys, and last of all the checkpoint, so that what
 * it says is there. Again: only what is new. Throws StartError.
 */
export async function exportLog(
  store: Pick<Store, 'log' | 'keys'>,
  { name, vkey, earlier }: Keys['log'],
  folder: string,
): Promise<{ readonly size: number; readonly files: number }> {
  const { checkpoint, edge } = await store.log.readHead(name);
  if (checkpoint === null) throw new StartError('Nothing was logged here yet.');
  const before = sizeOf(join(folder, 'checkpoint'), name);
  if (before > edge.size)
    throw new StartError(
      `${folder} holds ${before} entries, and the log has ${edge.size}: it is another log.`,
    );
  let files = 0;
  const write = (path: string, content: Uint8Array | string): void => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.new`, content);
    renameSync(`${target}.new`, target);
    files += 1;
  };
  for (const tile of tilesOf(edge.size, before)) {
    const path = tilePath(tile);
    if (existsSync(join(folder, path))) continue;
    const bytes = await readTile(store, name, tile);
    if (!bytes) throw new StartError(`The log lacks ${path}: "accord log check" says what is wrong.`);
    write(path, bytes);
  }
  write('jwks.json', `{"keys":[${(await store.keys.list()).join(',')}]}\n`);
  write('log.vkey', `${[vkey, ...earlier].join('\n')}\n`);
  write('checkpoint', checkpoint);
  return { size: edge.size, files };
}

/** How much of that log a folder holds already. */
function sizeOf(path: string, name: string): number {
  if (!existsSync(path)) return 0;
  const checkpoint = parseCheckpoint(parseNote(readFileSync(path, 'utf8'))?.text ?? '');
  if (checkpoint?.origin !== name) throw new StartError(`${path} is of another log: choose another folder.`);
  return checkpoint.size;
}
