import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import type { Keys, RecordKey } from './open-keys.js';

/** Publishes the record key, and refuses keys under which the stored data cannot be read. Throws StartError. */
export async function bindKeys(
  store: Store,
  keys: Keys,
  folders: { keysFolder: string; dataFolder: string },
  at: Date,
): Promise<void> {
  const fingerprint = keys.secretFor('fingerprint').toString('base64url');
  if ((await store.facts.keep('secret-fingerprint', fingerprint)) !== fingerprint) {
    throw new StartError(
      `The keys in ${folders.keysFolder} are not those of the data in ${folders.dataFolder}: put the right folder back, or start with an empty one.`,
    );
  }
  await publishRecordKey(store, keys.record, at);
}

/** Publishes a record key, for as long as there are receipts. */
export const publishRecordKey = (store: Store, { jwk }: RecordKey, at: Date): Promise<void> =>
  store.keys.keep(jwk.kid, JSON.stringify(jwk), at);
