import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { cipherWith, makeSecret, type Cipher, type Sealed } from './cipher.js';
import type { EntryStore, Listed } from './entry.js';

interface Schema extends DBSchema {
  /** What can be listed without anybody's answers. */
  entries: { key: number; value: Listed; indexes: { key: string } };
  bodies: { key: string; value: string | Sealed };
  secrets: { key: string; value: CryptoKey };
}

type Database = IDBPDatabase<Schema>;

/** Name of the database. */
export const databaseName = 'accord-outbox';
const secretName = 'bodies';

const open = (): Promise<Database> =>
  openDB<Schema>(databaseName, 1, {
    upgrade: (database) => {
      database
        .createObjectStore('entries', { autoIncrement: true })
        .createIndex('key', 'key', { unique: true });
      database.createObjectStore('bodies');
      database.createObjectStore('secrets');
    },
    // A later version of Accord, in another tab, wants to change it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

/** The one secret of this origin, whichever tab made it first. */
async function findSecret(database: Database): Promise<CryptoKey> {
  const known = await database.get('secrets', secretName);
  if (known) return known;
  const made = await makeSecret();
  const change = database.transaction('secrets', 'readwrite');
  const other = await change.store.get(secretName);
  if (!other) await change.store.put(made, secretName);
  await change.done;
  return other ?? made;
}

interface Opened {
  readonly database: Database;
  readonly cipher: Cipher | undefined;
}

async function openWith(isSecure: boolean): Promise<Opened> {
  const database = await open();
  return { database, cipher: isSecure ? cipherWith(await findSecret(database)) : undefined };
}

/**
 * Keeps entries in IndexedDB, where they outlive the page. In a secure context their bodies are sealed with a key that lies beside
 * them and cannot be read out; without one there is no cryptography in browsers, and they lie there as they are.
 */
export async function idbStore(isSecure = isSecureContext): Promise<EntryStore> {
  let opened = await openWith(isSecure);
  /** Once more where the browser has closed the database, and perhaps emptied it, secret and all. */
  async function use<Result>(work: (now: Opened) => Promise<Result>): Promise<Result> {
    try {
      return await work(opened);
    } catch (error) {
      if ((error as DOMException).name !== 'InvalidStateError') throw error;
      opened = await openWith(isSecure);
      return work(opened);
    }
  }
  return {
    add: (listed, body) =>
      use(async ({ database, cipher }) => {
        // Before the transaction, which would end while it waits for this.
        const kept = cipher ? await cipher.seal(listed.key, body) : body;
        // On the disk, and not only on its way there.
        const change = database.transaction(['entries', 'bodies'], 'readwrite', { durability: 'strict' });
        const entries = change.objectStore('entries');
        if ((await entries.index('key').getKey(listed.key)) === undefined) {
          await Promise.all([entries.add(listed), change.objectStore('bodies').put(kept, listed.key)]);
        }
        await change.done;
      }),
    list: () => use(({ database }) => database.getAll('entries')),
    readBody: (key) =>
      use(async ({ database, cipher }) => {
        const kept = await database.get('bodies', key);
        if (typeof kept !== 'object') return kept;
        // Sealed by another key: its own is gone, and with it what was written.
        return cipher?.open(key, kept).catch(() => undefined);
      }),
    change: (key, changed) =>
      use(async ({ database }) => {
        const change = database.transaction('entries', 'readwrite');
        const cursor = await change.store.index('key').openCursor(key);
        await cursor?.update({ ...cursor.value, ...changed });
        await change.done;
      }),
    remove: (key) =>
      use(async ({ database }) => {
        const change = database.transaction(['entries', 'bodies'], 'readwrite');
        const order = await change.objectStore('entries').index('key').getKey(key);
        if (order !== undefined) await change.objectStore('entries').delete(order);
        await change.objectStore('bodies').delete(key);
        await change.done;
      }),
  };
}
