import { join } from 'node:path';
import test from 'node:test';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { makeFolder } from '../a-receiver.js';
import { storeContract } from './contract.js';

for (const [title, prove] of Object.entries(storeContract))
  test(`SQLite: ${title}`, async (t) => {
    const path = join(makeFolder(t), 'accord.db');
    await prove(async () => {
      const store = makeStore(await openDatabase(path));
      t.after(() => store.close());
      return store;
    });
  });
