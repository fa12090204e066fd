import { hashNode, type Sha256 } from './merkle.js';
import { tileHeight } from './tree-paths.js';

/**
 * All that must be kept to append to a Merkle tree (RFC 9162 section 2.1): how many leaves it has, and the roots of the
 * perfect subtrees that cover them, the largest first. It grows with the logarithm of the size.
 */
export interface TreeEdge {
  readonly size: number;
  readonly roots: readonly Uint8Array[];
}

export const emptyTree: TreeEdge = { size: 0, roots: [] };

/** A tree after a batch of leaves: its edge for the next batch, its root, and the path of each leaf of this batch. */
export interface GrownTree {
  readonly edge: TreeEdge;
  readonly root: Uint8Array;
  /** The subtrees of 256, 65,536, … leaves that this batch completed (`tier` 1, 2, …). */
  readonly nodes: readonly { readonly tier: number; readonly place: number; readonly hash: Uint8Array }[];
  pathOf(index: number): readonly Uint8Array[];
}

interface Subtree {
  readonly level: number;
  readonly place: number;
}

/** The perfect subtrees that cover `size` leaves, the largest first. */
function subtreesOf(size: number): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) found.unshift({ level, place: rest - 1 });
  }
  return found;
}

/** The largest power of two below a count of two or more: where RFC 9162 splits a tree. */
const splitOf = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/**
 * Appends leaf hashes and gives their inclusion paths in the grown tree (RFC 9162 section 2.1.3.1). The edge is enough:
 * a subtree to the left of a new leaf that holds old leaves only is one of the edge's roots.
 */
export function growTree(sha256: Sha256, edge: TreeEdge, leaves: readonly Uint8Array[]): GrownTree {
  const levels: Map<number, Uint8Array>[] = [];
  const put = (level: number, place: number, hash: Uint8Array) =>
    (levels[level] ??= new Map()).set(place, hash);
  const at = (level: number, place: number): Uint8Array => {
    const hash = levels[level]?.get(place);
    if (!hash)
      throw new RangeError(`growTree: subtree ${place} of level ${level} is not among the kept ones`);
    return hash;
  };
  subtreesOf(edge.size).forEach(({ level, place }, index) => {
    const root = edge.roots[index];
    if (!root) throw new RangeError(`growTree: ${edge.roots.length} roots cannot cover ${edge.size} leaves`);
    put(level, place, root);
  });

  const nodes: GrownTree['nodes'][number][] = [];
  leaves.forEach((leaf, index) => {
    let [level, place] = [0, edge.size + index];
    put(level, place, leaf);
    for (; place % 2 === 1; level++, place = (place - 1) / 2) {
      const hash = hashNode(sha256, at(level, place - 1), at(level, place));
      put(level + 1, (place - 1) / 2, hash);
      if ((level + 1) % tileHeight === 0)
        nodes.push({ tier: (level + 1) / tileHeight, place: (place - 1) / 2, hash });
    }
  });

  const size = edge.size + leaves.length;
  // Every leaf of the batch meets the same ragged subtrees on the right, so each is hashed once.
  const ragged = new Map<number, Uint8Array>();
  const rootOf = (start: number, end: number): Uint8Array => {
    const level = Math.log2(end - start);
    if (Number.isInteger(level)) return at(level, start / (end - start));
    const known = ragged.get(start);
    if (known) return known;
    const split = start + splitOf(end - start);
    const root = hashNode(sha256, rootOf(start, split), rootOf(split, end));
    ragged.set(start, root);
    return root;
  };
  const pathWithin = (index: number, start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const split = start + splitOf(end - start);
    return index < split
      ? [...pathWithin(index, start, split), rootOf(split, end)]
      : [...pathWithin(index, split, end), rootOf(start, split)];
  };
  return {
    edge: { size, roots: subtreesOf(size).map(({ level, place }) => at(level, place)) },
    nodes,
    root: size === 0 ? sha256() : rootOf(0, size),
    pathOf(index) {
      if (index < edge.size || index >= size)
        throw new RangeError(`growTree: leaf ${index} is not of this batch`);
      return pathWithin(index, 0, size);
    },
  };
}
