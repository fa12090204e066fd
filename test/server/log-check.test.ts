import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  emptyTree,
  growTree,
  hashLeaf,
  parseCheckpoint,
  parseNote,
  tilesOf,
  tilePath,
} from '../../src/proof/index.js';
import { sha256 } from '../../src/server/keys/sign.js';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import { runHere } from '../cli/run-here.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { onFile } from './a-database.js';
import { fillIn } from './a-submission.js';

const place = (folder: string) => ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];

async function fill(receiver: Running, count: number): Promise<void> {
  for (let one = 0; one < count; one++) assert.equal((await receiver.post(fillIn())).status, 201);
}

async function spoil(folder: string, ...statements: readonly string[]): Promise<void> {
  const database = await openDatabase(join(folder, 'data', 'accord.db'), { isGuest: true });
  for (const statement of statements) await database.run(statement);
  await database.close();
}

/** Puts an older copy of the data in the place of what is there. */
function putBack(copy: string, folder: string): void {
  rmSync(join(folder, 'data'), { recursive: true });
  cpSync(copy, join(folder, 'data'), { recursive: true });
}

async function makeLog(t: TestContext, count = 7): Promise<{ receiver: Running; folder: string }> {
  const receiver = await startReceiver(t, onFile);
  await fill(receiver, count);
  return { receiver, folder: receiver.folder };
}

test('an owner reads that the log is whole, while the receiver runs', async (t) => {
  const { folder } = await makeLog(t);
  const { code, text } = await runHere('log', 'check', ...place(folder));
  assert.equal(code, 0, text);
  assert.match(text, /: 7 records, 7 with their private part, root \S+=\nAll is well\.\n$/);
});

const faults: readonly (readonly [what: string, statement: string, said: RegExp])[] = [
  [
    'a record',
    `update submission set record = replace(record, '"refused"', '"granted"') where log_index = 2`,
    /place 2: entry-differs\nplace 2: signature/,
  ],
  [
    'a record and its entry',
    `update submission set record = replace(record, 'fr', 'en') where log_index = 2`,
    /place 2: entry-differs/,
  ],
  [
    'bytes that are no record',
    `update submission set record = 'x' where log_index = 2`,
    /place 2: entry-differs\nplace 2: unknown-key/,
  ],
  ['a signature', 'update submission set signature = zeroblob(64) where log_index = 3', /place 3: signature/],
  [
    'a record that is gone',
    'delete from submission where log_index = 6',
    /place 6: record-missing\nlog: count-differs/,
  ],
  [
    'an entry',
    'update log_entry set entry = zeroblob(32) where log_index = 4',
    /place 4: entry-differs\nlog: edge-differs\nlog: root-differs/,
  ],
  ['an entry that is gone', 'delete from log_entry where log_index = 6', /place 6: entry-missing/],
  [
    'a log proof',
    `update submission set log_proof = replace(log_proof, 'index 1', 'index 2') where log_index = 1`,
    /place 1: log-proof/,
  ],
  [
    'the last checkpoint',
    `update log_head set checkpoint = replace(checkpoint, '7', '8')`,
    /log: checkpoint/,
  ],
  [
    'what is sealed',
    'update private_part set sealed = zeroblob(200) where log_index = 5',
    /place 5: private-part/,
  ],
  ['a key that is gone', 'delete from public_key', /place 0: unknown-key/],
];

test('an owner reads what is wrong with a log, and where', async (t) => {
  for (const [what, statement, said] of faults) {
    const { receiver, folder } = await makeLog(t);
    await receiver.close();
    await spoil(folder, statement);
    const { code, text } = await runHere('log', 'check', ...place(folder));
    assert.equal(code, 1, `${what}: ${text}`);
    assert.match(text, said, what);
  }
});

test('what was erased is gone, and the log is whole', async (t) => {
  const { receiver, folder } = await makeLog(t);
  await receiver.close();
  await spoil(folder, 'delete from private_part where log_index < 3');
  const { code, text } = await runHere('log', 'check', ...place(folder));
  assert.deepEqual([code, /7 records, 4 with their private part/.test(text)], [0, true], text);
});

test('whoever kept a checkpoint learns that the log still begins with it, or that it does not', async (t) => {
  const { receiver, folder } = await makeLog(t, 3);
  const kept = join(makeFolder(t), 'kept');
  writeFileSync(kept, await (await receiver.get('/v1/log/checkpoint')).text());
  await fill(receiver, 4);
  const same = await runHere('log', 'consistency', kept, ...place(folder));
  assert.deepEqual([same.code, /The first 3 of 7 records are those/.test(same.text)], [0, true], same.text);
  await receiver.close();
  await spoil(folder, 'update log_entry set entry = zeroblob(32) where log_index = 1');
  const other = await runHere('log', 'consistency', kept, ...place(folder));
  assert.deepEqual([other.code, /does not begin with the 3/.test(other.text)], [1, true], other.text);
  writeFileSync(kept, 'nothing');
  assert.equal((await runHere('log', 'consistency', kept, ...place(folder))).code, 2);
});

test('the log is there as static files, at the receiver and in a folder, and both are the same', async (t) => {
  const { receiver, folder } = await makeLog(t, 5);
  const out = join(makeFolder(t), 'log');
  assert.equal((await runHere('log', 'export', out, ...place(folder))).code, 0);
  await fill(receiver, 2);
  const { code, text } = await runHere('log', 'export', out, ...place(folder));
  assert.deepEqual([code, /7 entries/.test(text)], [0, true], text);
  const checkpoint = parseCheckpoint(parseNote(readFileSync(join(out, 'checkpoint'), 'utf8'))!.text)!;
  for (const tile of tilesOf(7)) {
    const path = tilePath(tile);
    const answer = await receiver.get(`/v1/log/${path}`);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), readFileSync(join(out, path)), path);
  }
  // Nothing but the files leads to the root that is signed.
  const bundle = readFileSync(join(out, 'tile/entries/000.p/7'));
  const entries = Array.from({ length: 7 }, (_, index) => bundle.subarray(index * 34 + 2, index * 34 + 34));
  const leaves = entries.map((entry) => hashLeaf(sha256, entry));
  assert.deepEqual(Buffer.from(growTree(sha256, emptyTree, leaves).root), Buffer.from(checkpoint.root));
  for (const path of ['tile/0/000', 'tile/0/000.p/8', 'tile/3/000', 'tile/0/..%2f000', 'tile/x'])
    assert.equal((await receiver.get(`/v1/log/${path}`)).status, 404, path);
});

test('a store that is older than its log does not go on under its name', async (t) => {
  const { receiver, folder } = await makeLog(t, 3);
  await receiver.close();
  const older = join(makeFolder(t), 'data');
  cpSync(join(folder, 'data'), older, { recursive: true });
  const again = await startReceiver(t, { ...onFile, folder });
  await fill(again, 2);
  await again.close();
  assert.ok(existsSync(join(folder, 'keys/log-checkpoint')));
  putBack(older, folder);
  await assert.rejects(
    startReceiver(t, { ...onFile, folder }),
    /has 3 records and had 5.*accord keys new-log/s,
  );
  const renewed = await runHere('keys', 'new-log', ...place(folder));
  assert.equal(renewed.code, 0, renewed.text);
  const later = await startReceiver(t, { ...onFile, folder });
  await fill(later, 1);
  const vkeys = (await (await later.get('/v1/log/vkey')).text()).trim().split('\n');
  assert.equal(vkeys.length, 2, 'the old key goes on being published');
  await later.close();
  assert.equal((await runHere('log', 'check', ...place(folder))).code, 0);
});

test('another store under the same keys is told from the one that was logged', async (t) => {
  const { receiver, folder } = await makeLog(t, 3);
  await receiver.close();
  const before = join(makeFolder(t), 'data');
  cpSync(join(folder, 'data'), before, { recursive: true });
  const one = await startReceiver(t, { ...onFile, folder });
  await fill(one, 2);
  await one.close();
  const mark = readFileSync(join(folder, 'keys/log-checkpoint'));
  // The same beginning, and other records after it, under the same name.
  putBack(before, folder);
  rmSync(join(folder, 'keys/log-checkpoint'));
  const other = await startReceiver(t, { ...onFile, folder });
  await fill(other, 3);
  await other.close();
  writeFileSync(join(folder, 'keys/log-checkpoint'), mark);
  await assert.rejects(
    startReceiver(t, { ...onFile, folder }),
    /first 5 records .* are not those that were logged/,
  );
});

test('an owner gives the receiver another key, and takes the lost one back', async (t) => {
  const { receiver, folder } = await makeLog(t, 1);
  await receiver.close();
  const [first = ''] =
    /signs\trecord\t(\S+)/.exec((await runHere('keys', 'list', ...place(folder))).text)?.slice(1) ?? [];
  const signing = await runHere('keys', 'retire', first, ...place(folder));
  assert.deepEqual([signing.code, /still signs/.test(signing.text)], [2, true], signing.text);
  const rotated = await runHere('keys', 'rotate', ...place(folder));
  assert.match(rotated.text, new RegExp(`^${first} -> \\S+\nStart every receiver`));
  const retired = await runHere('keys', 'retire', first, ...place(folder));
  assert.equal(retired.code, 0, retired.text);
  assert.match(
    (await runHere('keys', 'list', ...place(folder))).text,
    new RegExp(`revoked\trecord\t${first}`),
  );
  const later = await startReceiver(t, { ...onFile, folder });
  await fill(later, 1);
  const { keys } = (await (await later.get('/.well-known/jwks.json')).json()) as {
    keys: { kid: string; revoked?: { reason: string } }[];
  };
  assert.deepEqual(
    keys.map(({ kid, revoked }) => [kid === first, revoked?.reason]),
    [
      [false, undefined],
      [true, 'compromised'],
    ],
  );
  await later.close();
  assert.equal((await runHere('log', 'check', ...place(folder))).code, 0);
  assert.equal((await runHere('keys', 'retire', 'nobody', ...place(folder))).code, 2);
});

test('no key of another receiver gets among those of the data', async (t) => {
  const [one, other] = [await makeLog(t, 1), await makeLog(t, 1)];
  const mixed = ['--data', join(one.folder, 'data'), '--keys', join(other.folder, 'keys')];
  for (const words of [['list'], ['rotate'], ['new-log']]) {
    const { code, text } = await runHere('keys', ...words, ...mixed);
    assert.deepEqual([code, /are not those of the data/.test(text)], [2, true], text);
  }
});
