import { hashNode, type Sha256 } from './merkle.js';

/** How many levels of a tree a tile holds (C2SP tlog-tiles); a full one has 2^8 hashes. */
export const tileHeight = 8;
export const tileWidth = 2 ** tileHeight;

/**
 * Reads hashes of a tree at a multiple of eight levels above its leaves (`tier` 0: the leaves, 1: subtrees of 256 of them, and so
 * on), in their order; each of them stands over leaves that are there.
 */
export type ReadHashes = (tier: number, from: number, count: number) => Promise<readonly Uint8Array[]>;

/** Leaves from `start` to before `end`, whose root is needed. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below a count of two or more: where RFC 9162 splits a tree. */
const splitOf = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/** The subtrees beside the way from a leaf to the root, from the leaf on. */
function besideLeaf(index: number, { start, end }: Range): readonly Range[] {
  if (end - start === 1) return [];
  const split = start + splitOf(end - start);
  return index < split
    ? [...besideLeaf(index, { start, end: split }), { start: split, end }]
    : [...besideLeaf(index, { start: split, end }), { start, end: split }];
}

/** The subtrees that show how an older tree stands in a newer one (RFC 9162 section 2.1.4.1). */
function besideTree(oldSize: number, { start, end }: Range, isWhole: boolean): readonly Range[] {
  if (oldSize === end) return isWhole ? [] : [{ start, end }];
  const split = start + splitOf(end - start);
  return oldSize <= split
    ? [...besideTree(oldSize, { start, end: split }, isWhole), { start: split, end }]
    : [...besideTree(oldSize, { start: split, end }, false), { start, end: split }];
}

/**
 * The inclusion path of a leaf in the tree of a log's first `size` entries (RFC 9162 section 2.1.3.1), however long the log is by
 * now. Throws RangeError for a leaf that is not in it.
 */
export async function pathOfLeaf(
  sha256: Sha256,
  read: ReadHashes,
  { index, size }: { readonly index: number; readonly size: number },
): Promise<readonly Uint8Array[]> {
  if (index < 0 || index >= size) throw new RangeError(`Leaf ${index} is not in a tree of ${size}.`);
  return rootsOf(sha256, read, besideLeaf(index, { start: 0, end: size }));
}

/** The path that shows that a log's first `newSize` entries begin with its first `oldSize` ones. Throws RangeError. */
export async function pathBetween(
  sha256: Sha256,
  read: ReadHashes,
  { oldSize, newSize }: { readonly oldSize: number; readonly newSize: number },
): Promise<readonly Uint8Array[]> {
  if (oldSize < 1 || oldSize > newSize)
    throw new RangeError(`A tree of ${newSize} does not begin with one of ${oldSize}.`);
  return rootsOf(sha256, read, besideTree(oldSize, { start: 0, end: newSize }, true));
}

/** The root of a log's first `size` entries. */
export async function rootOf(sha256: Sha256, read: ReadHashes, size: number): Promise<Uint8Array> {
  if (size === 0) return sha256();
  const [root] = await rootsOf(sha256, read, [{ start: 0, end: size }]);
  return root as Uint8Array;
}

async function rootsOf(
  sha256: Sha256,
  read: ReadHashes,
  ranges: readonly Range[],
): Promise<readonly Uint8Array[]> {
  const roots: Uint8Array[] = [];
  for (const range of ranges) roots.push(await rootOfRange(sha256, read, range));
  return roots;
}

/** A ragged subtree is split as its tree is; a perfect one is hashed from what stands at the next multiple of eight levels below it. */
async function rootOfRange(sha256: Sha256, read: ReadHashes, { start, end }: Range): Promise<Uint8Array> {
  const level = Math.log2(end - start);
  if (!Number.isInteger(level)) {
    const split = start + splitOf(end - start);
    const left = await rootOfRange(sha256, read, { start, end: split });
    return hashNode(sha256, left, await rootOfRange(sha256, read, { start: split, end }));
  }
  const tier = Math.floor(level / tileHeight);
  const width = 2 ** (tier * tileHeight);
  let hashes = await read(tier, start / width, (end - start) / width);
  if (hashes.length !== (end - start) / width)
    throw new RangeError(`The tree has no hash ${start / width + hashes.length} of tier ${tier}.`);
  while (hashes.length > 1)
    hashes = Array.from({ length: hashes.length / 2 }, (_, place) =>
      hashNode(sha256, hashes[2 * place] as Uint8Array, hashes[2 * place + 1] as Uint8Array),
    );
  return hashes[0] as Uint8Array;
}
