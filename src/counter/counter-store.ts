import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SealingJwk } from '../proof/sealed.js';
import type { KeptPin } from './pin.js';

/** What a counter knows of the receiver that it sends to. */
export interface KnownReceiver {
  readonly jwk: SealingJwk;
  /** Address of the page on which people ask for a link to their choices; null where the receiver has none. */
  readonly linkPage: string | null;
}

interface Schema extends DBSchema {
  receivers: { key: string; value: KnownReceiver };
  pins: { key: string; value: KeptPin };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

const open = (): Promise<IDBPDatabase<Schema>> =>
  (opening ??= openDB<Schema>('accord-counter', 1, {
    upgrade: (database) => {
      database.createObjectStore('receivers');
      database.createObjectStore('pins');
    },
    terminated: () => (opening = undefined),
  }));

const thePin = 'pin';

/** What a counter keeps on its device besides what waits: nothing of anybody who filled in a form. All of it rejects where the browser keeps nothing. */
export const counterStore = {
  readReceiver: async (origin: string): Promise<KnownReceiver | undefined> =>
    (await open()).get('receivers', origin),
  keepReceiver: async (origin: string, known: KnownReceiver): Promise<void> =>
    void (await (await open()).put('receivers', known, origin)),
  readPin: async (): Promise<KeptPin | undefined> => (await open()).get('pins', thePin),
  keepPin: async (pin: KeptPin): Promise<void> => {
    const change = (await open()).transaction('pins', 'readwrite', { durability: 'strict' });
    await change.store.put(pin, thePin);
    await change.done;
  },
};
