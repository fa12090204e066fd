import type { EntryStore } from './entry.js';
import type { Moment } from './held-for.js';
import { idbStore } from './idb-store.js';
import { memoryStore } from './memory-store.js';
import { Outbox } from './outbox.js';

/** Milliseconds after which a browser that does not open its storage is taken to have none: somebody is waiting. */
const patience = 1500;

const life = crypto.getRandomValues(new Uint32Array(2)).join('-');
let returns = 0;
// What the steady clock says of a time in the browser's memory is not to be trusted.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) returns++;
});

/** Now, by the clocks of this device. */
export const thisMoment = (): Moment => ({
  at: Date.now(),
  elapsed: performance.now(),
  life: `${life}-${returns}`,
});

/** Undefined where the browser keeps nothing: it forbids it, has no room, or cannot keep the key that seals. */
function openDevice(): Promise<EntryStore | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([idbStore().catch(() => undefined), late]);
}

let opened: Promise<Outbox> | undefined;

/** The one outbox of this page, which shares what is on the device with all pages of this origin. */
export const openOutbox = (): Promise<Outbox> =>
  (opened ??= openDevice().then((device) => new Outbox({ device, page: memoryStore(), now: thisMoment })));

/** The next one to ask opens it anew. */
export function closeOutbox(): void {
  opened = undefined;
}
