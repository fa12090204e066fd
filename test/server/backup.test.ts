import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Receipt, verifyProof } from '../../src/proof/index.js';
import { nodePrimitives } from '../../src/server/keys/sign.js';
import { accord } from '../cli/accord.js';
import { asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

const yes = ['offers:email:own'];

const backUp = (receiver: Running, out: string, ...more: readonly string[]) =>
  accord(['backup', ...stored(receiver), '--out', out, ...more]);
const stored = ({ folder }: Pick<Running, 'folder'>): readonly string[] => [
  '--data',
  join(folder, 'data'),
  '--keys',
  join(folder, 'keys'),
];
const restoreTo = (folder: string, from: string, ...more: readonly string[]) =>
  accord(['restore', ...stored({ folder }), '--from', from, ...more]);

async function faultsOf(receiver: Running, { jws, logProof }: Receipt): Promise<readonly string[]> {
  const { keys } = (await (await receiver.get('/.well-known/jwks.json')).json()) as {
    keys: { kid: string; x: string }[];
  };
  const trust = {
    recordKeys: new Map(keys.map(({ kid, x }) => [kid, new Uint8Array(Buffer.from(x, 'base64url'))])),
    logKey: await (await receiver.get('/v1/log/vkey')).text(),
  };
  return verifyProof({ jws, logProof }, trust, nodePrimitives).faults;
}

/** A receiver whose data is gone, but for its keys and its journal. */
async function loseData(receiver: Running): Promise<void> {
  await receiver.close();
  rmSync(join(receiver.folder, 'data'), { recursive: true });
}

/** A folder for backups that is gone after the test. */
const aPlace = (t: TestContext): string => join(makeFolder(t), 'backup');

test('an owner makes a backup while people are answering, and none of what it holds is torn', async (t) => {
  const receiver = await startReceiver(t);
  const out = aPlace(t);
  await receiver.post(fillIn());
  const [{ code, out: said, err }] = await Promise.all([
    backUp(receiver, out),
    ...Array.from({ length: 60 }, () => receiver.post(fillIn())),
  ]);
  assert.equal(code, 0, err);
  assert.match(said, /records of the log proof\.bakery\.example\/log\/[\da-f]{8}, whole, without keys/);
  assert.deepEqual(readdirSync(out).toSorted(), ['accord.db', 'archive.db', 'backup.json']);
  for (const name of readdirSync(out)) assert.equal(statSync(join(out, name)).mode & 0o777, 0o600, name);
  assert.equal(statSync(out).mode & 0o777, 0o700);
  assert.equal((await receiver.list()).length, 61);
});

test('a receiver out of a backup answers as before, and its log goes on where nothing came after', async (t) => {
  const receiver = await startReceiver(t);
  const before = await receiver.post(fillIn(draw(), yes));
  const out = aPlace(t);
  assert.equal((await backUp(receiver, out)).code, 0);
  await loseData(receiver);
  const restored = await restoreTo(receiver.folder, out, '--nothing-after');
  assert.equal(restored.code, 0, restored.err);
  const again = await startReceiver(t, { folder: receiver.folder });
  assert.equal((await again.list()).length, 1);
  assert.equal(await mayContact(again), 'yes: granted');
  assert.deepEqual(await faultsOf(again, before.receipt), []);
  const after = await again.post(fillIn());
  assert.equal(after.status, 201);
  assert.match(after.receipt.logProof, /^index 1$/m);
  assert.deepEqual(await faultsOf(again, after.receipt), []);
});

test('an older backup never makes two logs of one name: the new one has another, and every receipt stays proof', async (t) => {
  const receiver = await startReceiver(t);
  const kept = await receiver.post(fillIn());
  const out = aPlace(t);
  await backUp(receiver, out);
  const lost = await receiver.post(fillIn());
  await loseData(receiver);
  const restored = await restoreTo(receiver.folder, out, '--new-log');
  assert.equal(restored.code, 0, restored.err);
  const again = await startReceiver(t, { folder: receiver.folder });
  const next = await again.post(fillIn());
  assert.equal(next.status, 201, next.text);
  const originOf = ({ logProof }: Receipt) => /^proof\.bakery\.example\/log\/\S+$/m.exec(logProof)?.[0];
  assert.notEqual(originOf(next.receipt), originOf(lost.receipt));
  assert.match(next.receipt.logProof, /^index 1$/m);
  for (const { receipt } of [kept, lost, next]) assert.deepEqual(await faultsOf(again, receipt), []);
  const signing = readdirSync(join(receiver.folder, 'keys')).filter(
    (name) => name.startsWith('log') && name !== 'log-checkpoint',
  );
  assert.equal(signing.length, 4, signing.join());
});

test('a no that came after the backup holds once it is restored, and it cannot be said that nothing came', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const out = aPlace(t);
  await backUp(receiver, out);
  const { stop } = await linksOf(receiver);
  assert.ok((await press(receiver, stop, oneClick)).ok);
  await loseData(receiver);
  const wrong = await restoreTo(receiver.folder, out, '--nothing-after');
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /came after this backup.*--new-log/);
  assert.ok(!existsSync(join(receiver.folder, 'data/accord.db')));
  const restored = await restoreTo(receiver.folder, out, '--new-log');
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /1 noes and 0 entries of lists hold again/);
  const again = await startReceiver(t, { folder: receiver.folder });
  assert.match(await mayContact(again), /^no: /);
});

test('an older backup is known by the mark beside the keys, so nobody can say that nothing came after', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const out = aPlace(t);
  await backUp(receiver, out);
  await receiver.post(fillIn(draw(), yes));
  await loseData(receiver);
  const { code, err } = await restoreTo(receiver.folder, out, '--nothing-after');
  assert.equal(code, 2);
  assert.match(err, /more was logged\. Restore with --new-log/);
});

test('a backup is not restored over a store, and not without a word on what came after', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const out = aPlace(t);
  await backUp(receiver, out);
  const over = await restoreTo(receiver.folder, out, '--new-log');
  assert.equal(over.code, 2);
  assert.match(over.err, /There is a store in .*Move it away first/);
  const unsaid = await restoreTo(makeFolder(t), out);
  assert.equal(unsaid.code, 2);
  assert.match(unsaid.err, /say --nothing-after .* --new-log/);
  assert.equal((await asOwner(receiver, '/v1/may-contact', { form: 'loyalty-card' })).status, 400);
});

test('a backup with keys is all that a new machine needs, and one without opens nothing there', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const [withKeys, without] = [aPlace(t), aPlace(t)];
  await backUp(receiver, withKeys, '--with-keys');
  await backUp(receiver, without);
  const refused = await restoreTo(makeFolder(t), without, '--nothing-after');
  assert.equal(refused.code, 2);
  assert.match(refused.err, /holds no keys/);
  const folder = makeFolder(t);
  await receiver.close();
  const restored = await restoreTo(folder, withKeys, '--nothing-after');
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /No journal was found/);
  const again = await startReceiver(t, { folder });
  // Until the owner says that the journal is gone for good, nothing is handed out.
  const collected = await again.get('/v1/submissions', { authorization: `Bearer ${again.ownerToken}` });
  assert.equal(collected.status, 503, await collected.text());
  assert.equal((await accord(['journal', 'forget', '--yes', ...stored({ folder })])).code, 0);
  const [item] = (await again.list()) as unknown as readonly { values: { email: string } }[];
  assert.equal(item?.values.email, jeanne);
  for (const name of readdirSync(join(folder, 'keys')))
    assert.equal(statSync(join(folder, 'keys', name)).mode & 0o077, 0, name);
});

test('keys of another receiver open no backup', async (t) => {
  const [receiver, other] = [await startReceiver(t), await startReceiver(t)];
  await receiver.post(fillIn());
  const out = aPlace(t);
  await backUp(receiver, out);
  await loseData(other);
  const { code, err } = await restoreTo(other.folder, out, '--new-log');
  assert.equal(code, 2);
  assert.match(err, /of another log than the backup/);
});

test('a store that was changed behind its log is not backed up, and a backup that was changed is not restored', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), []));
  const [good, bad] = [aPlace(t), aPlace(t)];
  await backUp(receiver, good);
  const file = join(good, 'accord.db');
  const bytes = readFileSync(file);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(file, bytes);
  const restored = await restoreTo(makeFolder(t), good, '--new-log');
  assert.equal(restored.code, 2);
  assert.match(restored.err, /is not what was backed up/);

  const store = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
  store.exec(`update submission set record = replace(record, '"refused"', '"granted"')`);
  store.close();
  const { code, err } = await backUp(receiver, bad);
  assert.equal(code, 2);
  assert.match(err, /is not what its log .* says, from record 0 on/);
  assert.ok(!existsSync(bad));
});

test('whoever names the wrong folders reads which', async (t) => {
  const receiver = await startReceiver(t);
  const out = aPlace(t);
  const nowhere = makeFolder(t);
  assert.match((await accord(['backup', '--data', nowhere, '--out', out])).err, /no keys of a receiver in/);
  cpSync(join(receiver.folder, 'keys'), join(nowhere, 'keys'), { recursive: true });
  assert.match((await accord(['backup', '--data', nowhere, '--out', out])).err, /There is no store at/);
  assert.match(
    (await restoreTo(makeFolder(t), nowhere, '--new-log')).err,
    /Name the folder that "accord backup" made/,
  );
  assert.equal((await backUp(receiver, out)).code, 0);
  assert.match((await backUp(receiver, out)).err, /is there already/);
});
