import { type Tile, tileWidth, writeEntries } from '../../proof/index.js';
import type { StoreParts } from '../store/store.js';
import { readTree } from './read-tree.js';

/** The bytes of a tile of a log; null where the log does not reach that far. */
export async function readTile(
  store: Pick<StoreParts, 'log'>,
  log: string,
  { level, place, width }: Tile,
): Promise<Uint8Array | null> {
  const from = place * tileWidth;
  const parts =
    level === 'entries'
      ? await store.log.listHashes(log, from, width)
      : await readTree(store, log)(level, from, width);
  if (parts.length < width) return null;
  return level === 'entries' ? writeEntries(parts) : Buffer.concat(parts);
}
