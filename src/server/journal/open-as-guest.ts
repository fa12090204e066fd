import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Keys, openKeys } from '../keys/open-keys.js';
import { StartError } from '../start-error.js';
import { openStore, type StorePlace } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { refuseWithoutJournal } from './refuse-without-journal.js';

/** Where a receiver keeps what it keeps, and its keys. */
export interface GuestPlace extends StorePlace {
  readonly keysFolder: string;
}

/**
 * Opens the store and the keys of a receiver on this machine, which may be running, and makes nothing that is not there. Throws
 * StartError where they do not belong together, or the store lacks what its journal knows.
 */
export async function openAsGuest(
  place: GuestPlace,
): Promise<{ readonly store: Store; readonly keys: Keys }> {
  const { dataFolder, keysFolder, databaseUrl } = place;
  const needed = [
    ...(databaseUrl === undefined ? [join(dataFolder, 'accord.db')] : []),
    join(keysFolder, 'secret'),
  ];
  for (const file of needed)
    if (!existsSync(file))
      throw new StartError(`${file} is not there: give the folders of a receiver with --data and --keys.`);
  const keys = openKeys(keysFolder, 'localhost');
  const store = await openStore(place, { isGuest: true });
  try {
    const fingerprint = keys.secretFor('fingerprint').toString('base64url');
    if ((await store.facts.read('secret-fingerprint')) !== fingerprint)
      throw new StartError(`The keys in ${keysFolder} are not those of the data in ${dataFolder}.`);
    await refuseWithoutJournal(store, dataFolder, keys.log.name);
    return { store, keys };
  } catch (error) {
    await store.close();
    throw error;
  }
}
