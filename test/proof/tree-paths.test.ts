import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  emptyTree,
  growTree,
  hashLeaf,
  pathBetween,
  pathOfLeaf,
  type ReadHashes,
  rootOf,
  type Sha256,
  verifyConsistency,
  verifyInclusion,
} from '../../src/proof/index.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const leafOf = (index: number): Uint8Array => hashLeaf(sha256, Uint8Array.of(index >> 16, index >> 8, index));

/** A log that grew in uneven batches: what is kept of it, and the root that it had at some sizes. */
function growLog(total: number): { read: ReadHashes; rootsAt: Map<number, Uint8Array>; reads: number[] } {
  const leaves = Array.from({ length: total }, (_, index) => leafOf(index));
  const tiers: Uint8Array[][] = [leaves];
  const rootsAt = new Map<number, Uint8Array>();
  const reads: number[] = [];
  let edge = emptyTree;
  for (let count = 1; edge.size < total; count = (count * 7) % 311) {
    const tree = growTree(sha256, edge, leaves.slice(edge.size, edge.size + count));
    for (const { tier, place, hash } of tree.nodes) (tiers[tier] ??= [])[place] = hash;
    edge = tree.edge;
    rootsAt.set(edge.size, tree.root);
  }
  const read: ReadHashes = async (tier, from, count) => {
    reads.push(count);
    return (tiers[tier] ?? []).slice(from, from + count);
  };
  return { read, rootsAt, reads };
}

const log = growLog(70_001);
const sizes = fc.constantFrom(...log.rootsAt.keys());

test('an entry of any age is proved in the log of any later day', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async (size, number) => {
      const index = number % size;
      const root = log.rootsAt.get(size)!;
      const path = await pathOfLeaf(sha256, log.read, { index, size });
      assert.ok(verifyInclusion(sha256, { index, size, leaf: leafOf(index), path, root }));
      assert.deepEqual(await rootOf(sha256, log.read, size), root);
    }),
    { numRuns: 200 },
  );
});

test('whoever kept a checkpoint is shown that every later one begins with it', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, sizes, async (one, other) => {
      const [oldSize, newSize] = [Math.min(one, other), Math.max(one, other)];
      const path = await pathBetween(sha256, log.read, { oldSize, newSize });
      const [oldRoot, newRoot] = [log.rootsAt.get(oldSize)!, log.rootsAt.get(newSize)!];
      assert.ok(verifyConsistency(sha256, { oldSize, oldRoot, newSize, newRoot, path }));
    }),
    { numRuns: 200 },
  );
});

test('a path in a long log is made of few rows', async () => {
  log.reads.length = 0;
  await pathOfLeaf(sha256, log.read, { index: 123, size: 70_001 });
  assert.ok(log.reads.reduce((sum, count) => sum + count, 0) < 3 * 256, `${log.reads}`);
});

test('nobody is shown a path that is not there', async () => {
  await assert.rejects(pathOfLeaf(sha256, log.read, { index: 5, size: 5 }), RangeError);
  await assert.rejects(pathOfLeaf(sha256, log.read, { index: 0, size: 80_000 }), RangeError);
  await assert.rejects(pathBetween(sha256, log.read, { oldSize: 0, newSize: 5 }), RangeError);
  await assert.rejects(pathBetween(sha256, log.read, { oldSize: 6, newSize: 5 }), RangeError);
  assert.deepEqual(await rootOf(sha256, log.read, 0), sha256());
});
