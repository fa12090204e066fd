import type { EntryStore } from './entry.js';
import type { Moment } from './held-for.js';
import { databaseName, idbStore } from './idb-store.js';
import { memoryStore } from './memory-store.js';
import { Outbox } from './outbox.js';

/** Milliseconds after which a browser that does not open its storage is taken to have none: somebody is waiting. */
const patience = 1500;

/** Undefined where the browser keeps nothing: it forbids it, has no room, or cannot keep the key that seals. */
function openDevice(): Promise<EntryStore | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([idbStore().catch(() => undefined), late]);
}

/** An outbox over what the device keeps, shared with all pages of this origin, and over what this page does. */
export const openOutbox = async (now: () => Moment): Promise<Outbox> =>
  new Outbox({ device: await openDevice(), page: memoryStore(), now });

/** False where nothing was ever put into it: opening it would store something on the device of somebody who has sent nothing. */
export async function mayHoldSomething(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    // A browser that does not tell, or that keeps nothing: opening it shows.
    return true;
  }
}
