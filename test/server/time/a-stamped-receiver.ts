import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { openStore } from '../../../src/server/store/open-store.js';
import type { Store } from '../../../src/server/store/store.js';
import type { TimeToken } from '../../../src/server/store/time-tokens.js';
import { databaseOf } from '../a-database.js';

/** What a receiver on that folder has stored, as another one would read it. */
export async function storeOf(t: TestContext, folder: string): Promise<Store> {
  const store = await openStore({ dataFolder: join(folder, 'data'), databaseUrl: await databaseOf(folder) });
  t.after(() => store.close());
  return store;
}

/** Waits until something is so. */
export async function until<Value>(what: string, read: () => Promise<Value | null | false>): Promise<Value> {
  for (let tries = 0; tries < 500; tries++) {
    const value = await read();
    if (value !== null && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return assert.fail(`It never came: ${what}`);
}

/** The token that covers a place, as soon as there is one. */
export const tokenOver = (store: Store, place: number): Promise<TimeToken> =>
  until(`a token over place ${place}`, async () => store.times.findCovering(await logOf(store), place));

/** The name of the one log of a store. */
export async function logOf(store: Store): Promise<string> {
  const [name, ...more] = await store.log.listNames();
  assert.equal(more.length, 0);
  return name ?? '';
}
