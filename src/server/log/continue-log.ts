import { growTree } from '../../proof/index.js';
import type { Keys } from '../keys/open-keys.js';
import { sha256 } from '../keys/sign.js';
import type { Store } from '../store/store.js';
import { signCheckpoint } from './sign-checkpoint.js';

/**
 * Lets a log of another name go on from the records of an earlier one: the same entries at the same places, under a key of its own.
 * Proofs of the earlier log stay as they are.
 */
export const continueLog = (store: Store, earlier: string, keys: Pick<Keys, 'log'>): Promise<void> =>
  // No leaf more: the same tree, under another name.
  store.log.continueAs(earlier, keys.log.name, (edge) =>
    signCheckpoint({ size: edge.size, root: growTree(sha256, edge, []).root }, keys),
  );
