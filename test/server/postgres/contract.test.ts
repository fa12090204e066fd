import { test } from 'node:test';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openPostgres } from '../../../src/server/store/postgres/open-postgres.js';
import { storeContract } from '../store/contract.js';
import { makeSchema } from './a-store.js';

for (const [title, prove] of Object.entries(storeContract))
  test(`PostgreSQL: ${title}`, async (t) => {
    const url = await makeSchema();
    await prove(async () => {
      const store = makeStore(await openPostgres(url));
      t.after(() => store.close());
      return store;
    });
  });
