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

/**
 * Keeps entries in IndexedDB, where they outlive the page. In a secure context their bodies are sealed with a key that lies beside
 * them and cannot be read out; without one there is no cryptography in browsers, and they lie there as they are.
 */
export async function idbStore(isSecure = isSecureContext): Promise<EntryStore> {
  let database = await open();
  const cipher: Cipher | undefined = isSecure ? cipherWith(await findSecret(database)) : undefined;
  /** Once more where the browser has closed the connection. */
  async function use<Result>(work: (now: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(database);
    } catch (error) {
      if ((error as DOMException).name !== 'InvalidStateError') throw error;
      database = await open();
      return work(database);
    }
  }
  return {
    add: async (listed, body) => {
      // Before the transaction, which would end while it waits for this.
      const kept = cipher ? await cipher.seal(listed.key, body) : body;
      await use(async (now) => {
        // On the disk, and not only on its way there.
        const change = now.transaction(['entries', 'bodies'], 'readwrite', { durability: 'strict' });
        const entries = change.objectStore('entries');
        if ((await entries.index('key').getKey(listed.key)) === undefined) {
          await Promise.all([entries.add(listed), change.objectStore('bodies').put(kept, listed.key)]);
        }
        await change.done;
      });
    },
    list: () => use((now) => now.getAll('entries')),
    readBody: async (key) => {
      const kept = await use((now) => now.get('bodies', key));
      if (typeof kept !== 'object') return kept;
      // Sealed by another key: its own is gone, and with it what was written.
      return cipher?.open(key, kept).catch(() => undefined);
    },
    change: (key, changed) =>
      use(async (now) => {
        const change = now.transaction('entries', 'readwrite');
        const cursor = await change.store.index('key').openCursor(key);
        await cursor?.update({ ...cursor.value, ...changed });
        await change.done;
      }),
    remove: (key) =>
      use(async (now) => {
        const change = now.transaction(['entries', 'bodies'], 'readwrite');
        const order = await change.objectStore('entries').index('key').getKey(key);
        if (order !== undefined) await change.objectStore('entries').delete(order);
        await change.objectStore('bodies').delete(key);
        await change.done;
      }),
  };
}
