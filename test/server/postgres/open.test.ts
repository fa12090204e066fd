import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { StartError } from '../../../src/server/start-error.js';
import { openPostgres } from '../../../src/server/store/postgres/open-postgres.js';
import { edition } from '../../../src/server/store/migrations/bring-up-to-date.js';
import { askDatabase } from '../a-database.js';
import { findPort } from '../a-process.js';
import { makeSchema, openStore, serverAddress } from './a-store.js';

/** The server's address with another part. */
function changed(change: (address: URL) => void): string {
  const address = new URL(serverAddress());
  change(address);
  return address.href;
}

const named = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** A database of its own, gone after the test. */
async function makeDatabase(t: TestContext, options = ''): Promise<string> {
  const name = named('d');
  await askDatabase(serverAddress(), `create database ${name} ${options}`);
  t.after(() => askDatabase(serverAddress(), `drop database ${name} with (force)`));
  return changed((address) => void (address.pathname = `/${name}`));
}

/** A user with a password, and no rights. */
async function makeUser(t: TestContext): Promise<(url: string) => string> {
  const name = named('u');
  await askDatabase(serverAddress(), `create role ${name} login password 'p@ss/word'`);
  t.after(() => askDatabase(serverAddress(), `drop role if exists ${name}`));
  return (url) => {
    const address = new URL(url);
    address.username = name;
    address.password = encodeURIComponent('p@ss/word');
    return address.href;
  };
}

const refusals: readonly {
  readonly what: string;
  readonly url: (t: TestContext) => string | Promise<string>;
  readonly told: RegExp;
}[] = [
  {
    what: 'an address of another kind of database',
    url: () => 'mysql://accord:hunter2@localhost/accord',
    told: /^DATABASE_URL is no address of a PostgreSQL database: one such as postgres:/,
  },
  {
    what: 'an address without a database',
    url: () => 'postgres://accord:hunter2@localhost',
    told: /^DATABASE_URL is no address/,
  },
  {
    what: 'a port where nobody listens',
    url: async () => {
      const port = await findPort();
      return changed((address) => void (address.port = `${port}`));
    },
    told: /^The database 127\.0\.0\.1:\d+\/postgres cannot be used: no server listens there\. Start it/,
  },
  {
    what: 'a host that does not exist',
    url: () => changed((address) => void (address.hostname = 'db.invalid')),
    told: /the name of its server|no server has that name/,
  },
  {
    what: 'a wrong password',
    url: () => changed((address) => void (address.password = 'hunter2')),
    told: /the password of the user "accord" is wrong, or missing\. Nothing was changed\.$/,
  },
  {
    what: 'an unknown database',
    url: () => changed((address) => void (address.pathname = '/accrod')),
    told: /it does not exist\. Make it: create database "accrod" encoding 'UTF8'/,
  },
  {
    what: 'a schema that is not there',
    url: () => changed((address) => address.searchParams.set('options', '-c search_path=nowhere')),
    told: /the schema that its address names does not exist/,
  },
  {
    what: 'a user who may make no tables',
    url: async (t) => (await makeUser(t))(serverAddress()),
    told: /the user "u_\w+" may not make tables in it, or use those that are there/,
  },
  {
    what: 'a database that has no room for all names',
    url: (t) => makeDatabase(t, `encoding 'LATIN1' locale 'C' template template0`),
    told: /its encoding is LATIN1, which has no room for all names/,
  },
  {
    what: 'a server without SSL, where the address asks for it',
    url: () => changed((address) => address.searchParams.set('sslmode', 'verify-full')),
    told: /its server has no SSL\. Switch it on, or leave sslmode out/,
  },
  {
    what: 'a database that takes no changes',
    url: () =>
      changed((address) => address.searchParams.set('options', '-c default_transaction_read_only=on')),
    told: /it takes no changes: it is read-only, or a replica\. Give the address of the primary/,
  },
  {
    what: 'a database that a power cut would rob of what was acknowledged',
    url: () => changed((address) => address.searchParams.set('options', '-c synchronous_commit=off')),
    told: /"synchronous_commit = off": a power cut would lose/,
  },
];

for (const { what, url, told } of refusals)
  test(`an owner who gives ${what} is told so in a sentence, without the password`, async (t) => {
    const address = await url(t);
    await assert.rejects(openPostgres(address), (error: Error) => {
      assert.ok(error instanceof StartError, `${error.name}: ${error.stack}`);
      assert.match(error.message, told);
      const { password } = new URL(address);
      for (const secret of [password, decodeURIComponent(password)])
        assert.ok(!JSON.stringify([error.message, error.stack, error.cause]).includes(secret));
      return true;
    });
  });

test('an owner whose server takes connections and says nothing is told so, and does not wait for ever', async (t) => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const url = changed((address) => void (address.port = `${port}`));
  await assert.rejects(openPostgres(url), /its server does not answer/);
});

test('a database of tomorrow’s version is refused, and stays as it was', async (t) => {
  const url = await makeSchema();
  await openStore(t, url);
  await askDatabase(url, `update receiver set value = '${edition + 1}' where name = 'edition'`);
  const before = await askDatabase(url, 'select count(*) from information_schema.columns');
  for (const isGuest of [false, true])
    await assert.rejects(openPostgres(url, { isGuest }), {
      name: 'StartError',
      message: new RegExp(
        `it was made by another version of Accord \\(edition ${edition + 1}, this one reads ${edition}\\)`,
      ),
    });
  assert.deepEqual(await askDatabase(url, 'select count(*) from information_schema.columns'), before);
  assert.deepEqual(await askDatabase(url, 'select value from receiver'), [{ value: `${edition + 1}` }]);
});

test('a receiver that a newer version has overtaken stores nothing more, and says why', async (t) => {
  const url = await makeSchema();
  const database = await openStore(t, url);
  await askDatabase(url, `update receiver set value = '${edition + 1}' where name = 'edition'`);
  await assert.rejects(
    database.transact((sql) => sql.run(`insert into receiver (name, value) values ('a', 'b')`)),
    { name: 'StoreError', message: /has been brought to edition \d+ by another version of Accord/ },
  );
  assert.deepEqual(await askDatabase(url, 'select name from receiver'), [{ name: 'edition' }]);
});

test('tables of another program under the same names are left alone', async () => {
  const url = await makeSchema();
  await askDatabase(url, 'create table request (id bigint)');
  await assert.rejects(
    openPostgres(url),
    /it holds tables of something else .*\(request\)\. Give Accord a database/,
  );
  const tables = await askDatabase(
    url,
    'select table_name from information_schema.tables where table_schema = current_schema()',
  );
  assert.deepEqual(tables, [{ table_name: 'request' }]);
});

test('a command that asks an empty database makes nothing in it', async () => {
  const url = await makeSchema();
  await assert.rejects(openPostgres(url, { isGuest: true }), /no receiver has stored anything in it/);
  assert.deepEqual(
    await askDatabase(url, 'select * from information_schema.tables where table_schema = current_schema()'),
    [],
  );
});

test('of ten receivers that start at once on an empty database, one makes the tables', async (t) => {
  const url = await makeSchema();
  const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(t, url)));
  await Promise.all(
    stores.map((store, index) => store.run('insert into clock_step (log_index, at) values ($1, 0)', index)),
  );
  assert.deepEqual(await askDatabase(url, 'select value from receiver'), [{ value: `${edition}` }]);
});
