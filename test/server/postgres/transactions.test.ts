import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sql } from '../../../src/server/store/sql.js';
import { askDatabase } from '../a-database.js';
import { restartServer } from './a-server.js';
import { makeSchema, openStore, serverAddress } from './a-store.js';

const add = (sql: Sql, name: string, value: string): Promise<number> =>
  sql.run(
    'insert into receiver (name, value) values ($1, $2) on conflict (name) do update set value = $2',
    name,
    value,
  );

test('two transactions that wait for each other are both stored in the end', async (t) => {
  const url = await makeSchema();
  const [one, other] = [await openStore(t, url), await openStore(t, url)];
  await add(one, 'a', '0');
  await add(one, 'b', '0');
  let attempts = 0;
  let [met, meet] = [false, (): void => undefined];
  const both = new Promise<void>((resolve) => (meet = resolve));
  const cross = (store: typeof one, first: string, second: string) =>
    store.transact(async (sql) => {
      attempts += 1;
      await add(sql, first, first + second);
      // Both hold their first row before they ask for the second: PostgreSQL ends one of them (40P01).
      if (met) meet();
      met = true;
      await both;
      await add(sql, second, first + second);
    });
  await Promise.all([cross(one, 'a', 'b'), cross(other, 'b', 'a')]);
  assert.equal(attempts, 3);
  const [a, b] = await askDatabase(url, `select value from receiver where name <> 'edition' order by name`);
  assert.deepEqual(a, b);
});

test('a transaction that PostgreSQL ends with 40001 runs again, and no more than some times', async (t) => {
  const url = await makeSchema();
  const store = await openStore(t, url);
  await askDatabase(
    url,
    `create function refuse() returns void language plpgsql as $$ begin raise exception 'later' using errcode = '40001'; end $$`,
  );
  let attempts = 0;
  const result = await store.transact(async (sql) => {
    attempts += 1;
    await add(sql, `attempt-${attempts}`, 'x');
    if (attempts < 4) await sql.get('select refuse()');
    return attempts;
  });
  assert.equal(result, 4);
  assert.deepEqual(await askDatabase(url, `select name from receiver where name <> 'edition'`), [
    { name: 'attempt-4' },
  ]);
  attempts = 0;
  const endless = store.transact(async (sql) => {
    attempts += 1;
    await sql.get('select refuse()');
  });
  await assert.rejects(endless, { name: 'StoreError', code: '40001' });
  assert.ok(attempts > 1 && attempts <= 20, `${attempts}`);
});

test('what a failed transaction wrote is gone, also when its error was swallowed', async (t) => {
  const url = await makeSchema();
  const store = await openStore(t, url);
  await add(store, 'a', '0');
  const swallowed = store.transact(async (sql) => {
    await add(sql, 'b', '0');
    await sql.run(`insert into receiver (name, value) values ('a', 'again')`).catch(() => undefined);
    return 'stored';
  });
  await assert.rejects(swallowed, { name: 'StoreError' });
  await assert.rejects(
    store.transact(async (sql) => {
      await add(sql, 'c', '0');
      throw new TypeError('a mistake');
    }),
    TypeError,
  );
  assert.deepEqual(await askDatabase(url, `select name from receiver where name <> 'edition'`), [
    { name: 'a' },
  ]);
});

test('reads of one moment see nothing that came meanwhile, and change nothing', async (t) => {
  const url = await makeSchema();
  const store = await openStore(t, url);
  await add(store, 'a', '0');
  const count = async (sql: Sql) =>
    (await sql.get(`select count(*) as rows from receiver where name <> 'edition'`))?.['rows'];
  await store
    .readTogether(async (sql) => {
      assert.equal(await count(sql), 1);
      await add(store, 'b', '0');
      assert.equal(await count(sql), 1);
      await assert.rejects(add(sql, 'c', '0'), { name: 'StoreError' });
    })
    .catch(() => undefined);
  assert.equal(await count(store), 2);
});

test('a value that is refused is not told: it may be somebody’s', async (t) => {
  const store = await openStore(t, await makeSchema());
  const insert = () =>
    store.run(
      `insert into subject (subject_id, lookup, wrapped_key) values ($1, 'jeanne@example.fr', $2)`,
      `${Math.random()}`,
      new Uint8Array(1),
    );
  await insert();
  await assert.rejects(insert(), (error: Error) => {
    assert.equal(error.name, 'StoreError');
    assert.doesNotMatch(JSON.stringify([error.message, error.stack, { ...error }, error.cause]), /jeanne/);
    return true;
  });
});

test('texts are in the order of their bytes, whatever the order of the database', async (t) => {
  const store = await openStore(t, await makeSchema());
  for (const name of ['b', 'A-1', 'é', 'a1', 'B', 'a-0']) await add(store, name, '0');
  const rows = await store.all(`select name from receiver where name <> 'edition' order by name`);
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['A-1', 'B', 'a-0', 'a1', 'b', 'é'],
  );
});

test('places beyond 32 bits are kept, and one that JavaScript cannot tell apart is refused', async (t) => {
  const url = await makeSchema();
  const store = await openStore(t, url);
  const place = 3_000_000_000;
  await store.run(`insert into person_history (person, content, parts) values ($1, '', 0)`, place);
  assert.deepEqual(await store.get('select person from person_history'), { person: place });
  await askDatabase(url, 'update person_history set person = 9007199254740993');
  await assert.rejects(store.get('select person from person_history'), { name: 'StoreError' });
});

test(
  'a server that was started again is found again, by whoever asks next',
  { timeout: 120_000 },
  async (t) => {
    const store = await openStore(t, await makeSchema());
    await add(store, 'a', '0');
    await restartServer();
    assert.deepEqual(await store.get(`select value from receiver where name <> 'edition'`), { value: '0' });
    await restartServer();
    await store.transact((sql) => add(sql, 'a', '1'));
    assert.deepEqual(await store.get(`select value from receiver where name <> 'edition'`), { value: '1' });
  },
);

test('a transaction under which the server stops is undone, and says so', { timeout: 120_000 }, async (t) => {
  const url = await makeSchema();
  const store = await openStore(t, url);
  const broken = store.transact(async (sql) => {
    await add(sql, 'a', '0');
    await restartServer();
    await add(sql, 'b', '0');
  });
  await assert.rejects(broken, { name: 'StoreError' });
  assert.deepEqual(await askDatabase(url, `select * from receiver where name <> 'edition'`), []);
  await add(store, 'c', '0');
});

test(
  'whoever waits for a row that another holds too long is told, and what stalls lets go',
  { timeout: 60_000 },
  async (t) => {
    assert.ok(serverAddress());
    const url = await makeSchema();
    const [one, other] = [await openStore(t, url), await openStore(t, url)];
    await add(one, 'a', '0');
    let letGo = (): void => undefined;
    let hold = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (hold = resolve));
    const stalled = one.transact(async (sql) => {
      await add(sql, 'a', '1');
      const isOver = new Promise<void>((resolve) => (letGo = resolve));
      hold();
      await isOver;
      await add(sql, 'a', '2');
    });
    await isHeld;
    const waited = other.transact((sql) => add(sql, 'a', '3'));
    // Either the first lost its connection to the server's patience, or the second lost its own patience.
    const outcome = await waited.then(
      () => 'stored',
      (error: Error) => error.name,
    );
    letGo();
    await assert.rejects(stalled, { name: 'StoreError' });
    assert.ok(['stored', 'StoreError'].includes(outcome));
    await other.transact((sql) => add(sql, 'a', '4'));
  },
);
