import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createReceiver } from '../../../src/server/index.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { makeFolder, startReceiver, writeForms } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';

const forget = (folder: string, ...names: readonly string[]) => {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
};

test('an owner whose log key is lost reads which file to put back, and no second log begins', async (t) => {
  const before = await startReceiver(t);
  await before.post(fillIn());
  await before.close();
  const { folder } = before;
  forget(folder, 'keys/log-key.pem', 'keys/log.vkey');
  await assert.rejects(startReceiver(t, { folder }), /put log-key\.pem and log\.vkey back/);
});

test('an owner whose database is gone while its keys are there reads it at the start', async (t) => {
  const before = await startReceiver(t);
  await before.post(fillIn());
  await before.post(fillIn());
  await before.close();
  const { folder } = before;
  forget(folder, 'data');
  await assert.rejects(startReceiver(t, { folder }), /is empty, and its log had 2 records: restore a backup/);
  // Nothing was begun: the same start says the same.
  await assert.rejects(startReceiver(t, { folder }), /its log had 2 records/);
});

test('an older copy of the data is not taken for the newer one, by the mark of an earlier version too', async (t) => {
  const before = await startReceiver(t);
  await before.post(fillIn());
  await before.close();
  const { folder } = before;
  const [name] = readFileSync(join(folder, 'keys', 'log.vkey'), 'utf8').split('+');
  writeFileSync(join(folder, 'keys', 'log-size'), `${name} 7\n`);
  await assert.rejects(startReceiver(t, { folder }), /has 1 records and had 7/);
});

test('a log and records that do not fit each other stop the start', async (t) => {
  const before = await startReceiver(t);
  for (let one = 0; one < 3; one++) await before.post(fillIn());
  await before.close();
  const { folder } = before;
  const database = await openDatabase(join(folder, 'data', 'accord.db'), { isGuest: true });
  await database.run('delete from submission where log_index = 2');
  await database.close();
  await assert.rejects(startReceiver(t, { folder }), /damaged: its log has 3 entries and it holds 2 records/);
});

test('an owner whose clock stands an hour back reads it at the start', async (t) => {
  const before = await startReceiver(t);
  await before.post(fillIn());
  await before.close();
  const late = new Date(Date.now() - 3_600_000);
  const { logs } = await startReceiver(t, { folder: before.folder, now: () => late });
  assert.ok(logs.some((line) => line.includes('The clock stands behind the last record')));
  const { logs: others } = await startReceiver(t, { folder: before.folder });
  assert.ok(!others.some((line) => line.includes('The clock stands')));
});

const make = (folder: string, publicUrl: string) =>
  createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: writeForms(folder, [loyaltyCard]),
    publicUrl,
  });

test('a log is named once its address is known and somebody listens there', async (t) => {
  const folder = makeFolder(t);
  const vkey = join(folder, 'keys', 'log.vkey');
  // A first start that finds its port taken, and one for a look around.
  const failed = await make(folder, 'https://wrong.example');
  await failed.app.close();
  const here = await make(folder, 'http://localhost:4611');
  await here.app.listen({ port: 0, host: '127.0.0.1' });
  await here.app.close();
  assert.ok(!existsSync(vkey));
  const { post, close } = await startReceiver(t, { folder });
  const named = readFileSync(vkey, 'utf8');
  assert.match(named, /^proof\.bakery\.example\/log\//);
  assert.equal((await post(fillIn(draw()))).status, 201);
  await close();
  const elsewhere = await make(folder, 'https://new.example');
  t.after(() => elsewhere.app.close());
  const answer = await elsewhere.app.inject('/v1/log/vkey');
  assert.equal(answer.body.trim(), named.trim());
});

test('the first record names a log that nobody else has named', async (t) => {
  const { folder, post } = await startReceiver(t, { publicUrl: 'http://localhost:4611' });
  const vkey = join(folder, 'keys', 'log.vkey');
  assert.ok(!existsSync(vkey));
  const { receipt } = await post(fillIn());
  const name = readFileSync(vkey, 'utf8').split('+')[0]!;
  assert.ok(receipt.logProof.includes(`\n${name}\n`));
});
