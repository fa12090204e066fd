import { hashLeaf, type ReadHashes } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import type { StoreParts } from '../store/store.js';

/** Reads the tree of a log as the store keeps it: few rows for any path, however long the log is. */
export const readTree =
  (store: Pick<StoreParts, 'log'>, log: string): ReadHashes =>
  async (tier, from, count) =>
    tier === 0
      ? (await store.log.listHashes(log, from, count)).map((entry) => hashLeaf(sha256, entry))
      : store.log.listNodes(log, { tier, from, count });
