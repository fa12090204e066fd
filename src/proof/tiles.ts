import { tileHeight, tileWidth } from './tree-paths.js';

/** A tile of a log, or a bundle of its entries (C2SP tlog-tiles). */
export interface Tile {
  /** `entries`: the entries themselves; a number: hashes that many times eight levels above the leaves. */
  readonly level: number | 'entries';
  readonly place: number;
  /** How much of it there is: 1 to 256. */
  readonly width: number;
}

/** The highest level that a log of safe numbers can have. */
const highest = Math.ceil(53 / tileHeight);

/** The address of a tile below its log's: `tile/0/x001/234`, with `.p/7` where it is not full. */
export function tilePath({ level, place, width }: Tile): string {
  const digits = String(place).padStart(3, '0');
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const parts = padded.match(/.{3}/g) ?? [];
  const path = parts.map((part, index) => (index < parts.length - 1 ? `x${part}` : part)).join('/');
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** Reads the address of a tile; null for any other text. */
export function parseTilePath(path: string): Tile | null {
  const [, level, parts, width] =
    /^tile\/(entries|\d|[1-5]\d)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (level === undefined || parts === undefined) return null;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    place: Number(parts.replaceAll(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
  if (typeof tile.level === 'number' && tile.level > highest) return null;
  // One address a tile: no digit too many, and no full one as part of itself.
  return tilePath(tile) === path && (width === undefined || tile.width < tileWidth) ? tile : null;
}

/** The tiles that a log of a size has: all that are full, and what there is of the last of each level. */
export function* tilesOf(size: number, from = 0): Generator<Tile, void, undefined> {
  for (const level of ['entries', ...Array.from({ length: highest }, (_, index) => index)] as const) {
    const tier = level === 'entries' ? 0 : (level as number);
    const count = Math.floor(size / tileWidth ** tier);
    const before = Math.floor(from / tileWidth ** tier);
    if (count === 0) continue;
    for (let place = Math.floor(before / tileWidth); place * tileWidth < count; place++) {
      const width = Math.min(tileWidth, count - place * tileWidth);
      yield { level: level as Tile['level'], place, width };
    }
  }
}

/** Entries as a bundle of them: each with its length before it, 16 bits, big end first. */
export function writeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes.set([entry.length >> 8, entry.length & 255], at);
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}
