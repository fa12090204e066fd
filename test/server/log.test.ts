import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  hashLeaf,
  parseCheckpoint,
  pathOfLeaf,
  type RecordContent,
  verifyInclusion,
} from '../../src/proof/index.js';
import { openKeys } from '../../src/server/keys/open-keys.js';
import { sha256 } from '../../src/server/keys/sign.js';
import { continueLog } from '../../src/server/log/continue-log.js';
import { readTree } from '../../src/server/log/read-tree.js';
import { edition13 } from '../../src/server/store/migrations/edition-13.js';
import type { Draft } from '../../src/server/log/draft.js';
import { Ledger } from '../../src/server/log/ledger.js';
import { makeAppend } from '../../src/server/log/append-batch.js';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import { StoreError } from '../../src/server/store/sql.js';
import { makeStore } from '../../src/server/store/make-store.js';
import { findHistory } from '../../src/server/store/person-histories.js';
import { tagOf } from '../../src/server/store/tag.js';
import { appendOnce, type Batch } from '../../src/server/store/append.js';
import { readLogHead } from '../../src/server/store/log.js';
import { DatabaseSync } from './a-sqlite.js';
import { makeFolder } from './a-receiver.js';

const draft = (): Draft => ({
  idempotencyKey: randomUUID(),
  bodyDigest: 'digest',
  formId: 'form',
  receivedAt: new Date().toISOString(),
  contacts: [],
  privateJson: '{}',
  presentation: { digest: 'shown', json: '{}' },
  record: {
    standing: 'counted',
    event: { at: '2026-11-24T10:00:00Z' },
    controllers: [{ name: 'A shop' }],
    notice: { id: 'form' },
    items: [],
  } as unknown as RecordContent,
});

const dayOf = () => '2026-11-24';

test('two writers who read the same log are put one behind the other', async (t) => {
  const folder = makeFolder(t);
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const database = await openDatabase(join(folder, 'accord.db'));
  t.after(() => database.close());
  const secret = randomBytes(32);
  const appender = {
    store: makeStore(database),
    keys,
    wrappingKey: secret,
    dayOf,
    steady: () => 0,
    now: () => new Date(0),
  };
  const settle = () => makeAppend(appender)([draft(), draft()]);
  const settled = await Promise.all([settle(), settle(), settle()]);
  const places = settled.flat().flatMap((one) => (one.kind === 'stored' ? [one.submission.logIndex] : []));
  assert.deepEqual(
    places.toSorted((one, other) => one - other),
    [0, 1, 2, 3, 4, 5],
  );
});

test('a writer whose log has grown meanwhile writes nothing', async (t) => {
  const folder = makeFolder(t);
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const database = await openDatabase(join(folder, 'accord.db'));
  t.after(() => database.close());
  const secret = randomBytes(32);
  await makeAppend({
    store: makeStore(database),
    keys,
    wrappingKey: secret,
    dayOf,
    steady: () => 0,
    now: () => new Date(0),
  })([draft()]);
  const before = await readLogHead(database, keys.log.name);
  const stale = {
    log: keys.log.name,
    head: { edge: { size: 2, roots: [randomBytes(32)] }, checkpoint: 'forged' },
    presentations: new Map([['other', '{}']]),
    subjects: [],
    submissions: [],
    tally: [],
    steps: [],
    nodes: [],
  };
  const nothing = { idempotencyKeys: [], lookups: [], subjectIds: [], records: [] };
  for (const expectedSize of [0, 2]) {
    const batch: Batch = { ...stale, expectedSize };
    const result = await appendOnce(database, { log: keys.log.name, ...nothing }, () => ({
      batch,
      result: 'done',
    }));
    assert.equal(result, null);
  }
  assert.deepEqual(await readLogHead(database, keys.log.name), before);
  assert.equal(await database.get('select digest from presentation where digest = $1', 'other'), undefined);
});

test('drafts that come together share a commit, and a failure reaches every one of them', async () => {
  const batches: number[] = [];
  let fails = true;
  const ledger = new Ledger(async (drafts) => {
    batches.push(drafts.length);
    if (fails) throw new StoreError('full');
    return drafts.map(() => ({ kind: 'conflict' }) as const);
  });
  const failed = await Promise.allSettled([ledger.append(draft()), ledger.append(draft())]);
  assert.ok(failed.every((one) => one.status === 'rejected' && one.reason instanceof StoreError));
  fails = false;
  const late = [ledger.append(draft()), ledger.append(draft()), ledger.append(draft())];
  await ledger.close();
  assert.deepEqual(await Promise.all(late), [
    { kind: 'conflict' },
    { kind: 'conflict' },
    { kind: 'conflict' },
  ]);
  assert.deepEqual(batches, [2, 3]);
});

test('a draft that cannot be written fails alone, and the others of its batch are stored', async (t) => {
  const folder = makeFolder(t);
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const database = await openDatabase(join(folder, 'accord.db'));
  t.after(() => database.close());
  const ledger = new Ledger(
    makeAppend({
      store: makeStore(database),
      keys,
      wrappingKey: randomBytes(32),
      dayOf,
      steady: () => 0,
      now: () => new Date(0),
    }),
  );
  const unwritable = { ...draft(), record: { ...draft().record, jurisdiction: '\ud800' } };
  const erased = { ...draft(), subjectId: 'urn:uuid:nobody' };
  const all = [draft(), unwritable, erased, draft()].map((one) => ledger.append(one));
  const kinds = (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled' ? one.value.kind : (one.reason as Error).message,
  );
  assert.deepEqual(
    [kinds[0], kinds[2], kinds[3]],
    ['stored', 'The person is no longer known here.', 'stored'],
  );
  assert.match(kinds[1] ?? '', /surrogate/i);
  assert.equal((await readLogHead(database, keys.log.name)).edge.size, 2);
});

test('a store that another version laid out is left as it is, and its owner told what to do', async (t) => {
  const path = join(makeFolder(t), 'accord.db');
  await (await openDatabase(path)).close();

  const older = new DatabaseSync(path);
  older.exec('pragma user_version = 99');
  older.close();
  await assert.rejects(openDatabase(path), /another version of Accord \(edition 99.*nothing was changed/s);
});

test('a store of thousands of records is brought up to date with every one of them', async (t) => {
  const folder = makeFolder(t);
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const path = join(folder, 'accord.db');
  const database = await openDatabase(path);
  const secret = randomBytes(32);
  const drafts = Array.from({ length: 2500 }, (_, index) => ({
    ...draft(),
    contacts: [[`${10 + (index % 40)}-contact-of-test`]],
  }));
  await makeAppend({
    store: makeStore(database),
    keys,
    wrappingKey: secret,
    dayOf,
    steady: () => 0,
    now: () => new Date(0),
  })(drafts);
  await database.run(
    'create table contact (digest text not null, log_index bigint not null, primary key (digest, log_index))',
  );
  for (let index = 0; index < 2500; index++)
    await database.run(
      'insert into contact (digest, log_index) values ($1, $2)',
      `${10 + (index % 40)}-contact-of-test`,
      index,
    );
  for (const table of [
    'contact_person',
    'person_history',
    'history_part',
    'ending_consent',
    'clock_step',
    'met_request',
  ])
    await database.run(`drop table ${table}`);
  await database.run('pragma user_version = 4');
  await database.close();
  const again = await openDatabase(path, { upgradeParts: { findController: () => 'a-shop' } });
  t.after(() => again.close());
  assert.equal((await again.all('select person from person_history')).length, 40);
  const tags = Array.from({ length: 40 }, (_, index) => tagOf(`${10 + index}-contact-of-test`));
  const kept = (await Promise.all(tags.map((tag) => findHistory(again, 'a-shop', [tag])))).flat();
  assert.equal(kept.length, 2500);
});

test('an entry is proved in the log of any day, also of a log that was there before its tree was kept', async (t) => {
  const folder = makeFolder(t);
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const database = await openDatabase(join(folder, 'accord.db'));
  t.after(() => database.close());
  const store = makeStore(database);
  const clocks = { dayOf, steady: () => 0, now: () => new Date(0) };
  const append = makeAppend({ store, keys, wrappingKey: randomBytes(32), ...clocks });
  for (const count of [1, 254, 3, 400]) await append(Array.from({ length: count }, draft));
  const { checkpoint, edge } = await store.log.readHead(keys.log.name);
  const head = parseCheckpoint(checkpoint ?? '');
  const proveAll = async (): Promise<void> => {
    for (const index of [0, 1, 255, 256, 300, 657]) {
      const path = await pathOfLeaf(sha256, readTree(store, keys.log.name), { index, size: edge.size });
      const [entry] = await store.log.listHashes(keys.log.name, index, 1);
      const leaf = hashLeaf(sha256, entry!);
      assert.ok(
        verifyInclusion(sha256, { index, size: edge.size, leaf, path, root: head!.root }),
        `${index}`,
      );
    }
  };
  await proveAll();
  await database.run('drop table log_node');
  await edition13.run(database, { found: 12, parts: undefined });
  await proveAll();
  await continueLog(store, keys.log.name, { log: { ...keys.log, name: 'log.example/next' } });
  assert.equal((await store.log.listNodes('log.example/next', { tier: 1, from: 0, count: 9 })).length, 2);
});
