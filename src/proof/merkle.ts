/** SHA-256 over parts as if they stood in one row; the caller brings it, as this layer has no cryptography. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);
const hashLength = 32;

/** The hash of an entry of the log (RFC 9162 section 2.1.1). */
export const hashLeaf = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(leafPrefix, entry);

/** The hash of two subtrees (RFC 9162 section 2.1.1). */
export const hashNode = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(nodePrefix, left, right);

/** True when two hashes are the same bytes. */
export const isSameHash = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** A leaf said to stand at `index` of the tree with `size` leaves and this root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether a leaf is in a tree (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(sha256: Sha256, { index, size, leaf, path, root }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = hashNode(sha256, sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = hashNode(sha256, hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && leaf.length === hashLength && isSameHash(hash, root);
}

/** A tree said to have grown from `oldSize` to `newSize` leaves by appending only. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether nothing in the older tree was changed or dropped (RFC 9162 section 2.1.4.2). */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, path } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  // An empty tree says nothing about what follows, so the RFC has no proof for it; neither does equality need one.
  if (oldSize === 0) return false;
  if (oldSize === newSize) return path.length === 0 && isSameHash(oldRoot, newRoot);

  const steps = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...path] : [...path];
  const first = path.length > 0 ? steps.shift() : undefined;
  if (!first) return false;
  let [place, last] = [oldSize - 1, newSize - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];

  let [oldHash, newHash] = [first, first];
  for (const sibling of steps) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      oldHash = hashNode(sha256, sibling, oldHash);
      newHash = hashNode(sha256, sibling, newHash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newHash = hashNode(sha256, newHash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSameHash(oldHash, oldRoot) && isSameHash(newHash, newRoot);
}
