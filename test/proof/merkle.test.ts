import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  emptyTree,
  growTree,
  hashLeaf,
  hashNode,
  type Sha256,
  verifyConsistency,
  verifyInclusion,
} from '../../src/proof/index.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const leaves = Array.from({ length: 70 }, (_, index) => hashLeaf(sha256, Uint8Array.of(index)));
const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

// The definitions of RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1 as they stand there: slow, and hard to get wrong.
const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0]!;
  const split = splitOf(hashes.length);
  return hashNode(sha256, rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
};
const inclusionOf = (index: number, hashes: readonly Uint8Array[]): Uint8Array[] => {
  if (hashes.length === 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...inclusionOf(index, left), rootOf(right)]
    : [...inclusionOf(index - split, right), rootOf(left)];
};
const consistencyOf = (old: number, hashes: readonly Uint8Array[], isWhole = true): Uint8Array[] => {
  if (old === hashes.length) return isWhole ? [] : [rootOf(hashes)];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return old <= split
    ? [...consistencyOf(old, left, isWhole), rootOf(right)]
    : [...consistencyOf(old - split, right, false), rootOf(left)];
};

test('a tree grown in batches has the root and the paths that RFC 9162 defines, whatever the batches', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (batches) => {
      let edge = emptyTree;
      for (const count of batches) {
        const all = leaves.slice(0, edge.size + count);
        const tree = growTree(sha256, edge, leaves.slice(edge.size, edge.size + count));
        assert.deepEqual(tree.root, rootOf(all));
        for (let index = edge.size; index < all.length; index++) {
          assert.deepEqual(tree.pathOf(index), inclusionOf(index, all));
        }
        edge = tree.edge;
      }
    }),
  );
});

test('a path of another batch is not made up', () => {
  const first = growTree(sha256, emptyTree, leaves.slice(0, 5));
  const second = growTree(sha256, first.edge, leaves.slice(5, 7));
  assert.throws(() => second.pathOf(2), RangeError);
  assert.throws(() => second.pathOf(7), RangeError);
});

test('an auditor finds every leaf of every tree where it stands, and nowhere else', () => {
  for (let size = 1; size <= 20; size++) {
    const all = leaves.slice(0, size);
    const root = rootOf(all);
    for (let index = 0; index < size; index++) {
      const path = inclusionOf(index, all);
      const claim = { index, size, leaf: all[index]!, path, root };
      assert.ok(verifyInclusion(sha256, claim));
      assert.ok(!verifyInclusion(sha256, { ...claim, leaf: leaves[69]! }));
      assert.ok(!verifyInclusion(sha256, { ...claim, root: leaves[69]! }));
      assert.ok(!verifyInclusion(sha256, { ...claim, path: [...path, root] }));
      assert.ok(!verifyInclusion(sha256, { ...claim, index: index + size }));
      if (path.length > 0) assert.ok(!verifyInclusion(sha256, { ...claim, path: path.slice(1) }));
      if (size > 1) assert.ok(!verifyInclusion(sha256, { ...claim, index: (index + 1) % size }));
    }
  }
});

test('hashes that are no hashes prove nothing', () => {
  const nothing = new Uint8Array();
  assert.ok(!verifyInclusion(sha256, { index: 0, size: 1, leaf: nothing, path: [], root: nothing }));
  assert.ok(!verifyInclusion(sha256, { index: -1, size: 1, leaf: leaves[0]!, path: [], root: leaves[0]! }));
  assert.ok(!verifyInclusion(sha256, { index: 0, size: 0, leaf: leaves[0]!, path: [], root: leaves[0]! }));
  assert.ok(!verifyInclusion(sha256, { index: 0.5, size: 1, leaf: leaves[0]!, path: [], root: leaves[0]! }));
});

test('an auditor sees that a log only grew, and that a rewritten one did not', () => {
  for (let newSize = 1; newSize <= 20; newSize++) {
    for (let oldSize = 1; oldSize <= newSize; oldSize++) {
      const all = leaves.slice(0, newSize);
      const path = consistencyOf(oldSize, all);
      const claim = { oldSize, oldRoot: rootOf(all.slice(0, oldSize)), newSize, newRoot: rootOf(all), path };
      assert.ok(verifyConsistency(sha256, claim), `${oldSize} to ${newSize}`);
      const rewritten = [leaves[69]!, ...all.slice(1)];
      assert.ok(
        !verifyConsistency(sha256, {
          ...claim,
          newRoot: rootOf(rewritten),
          path: consistencyOf(oldSize, rewritten),
        }),
      );
      assert.ok(!verifyConsistency(sha256, { ...claim, path: [...path, leaves[69]!] }));
      if (path.length > 0) assert.ok(!verifyConsistency(sha256, { ...claim, path: path.slice(1) }));
    }
  }
});
