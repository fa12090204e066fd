import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openKeys } from '../../../src/server/keys/open-keys.js';
import { sealAnew } from '../../../src/server/people/seal-anew.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { onFile, openStoreOf } from '../a-database.js';
import { type Running, startReceiver } from '../a-receiver.js';
import { loyaltyCard } from '../a-submission.js';
import { copied, enter, printSlips } from './a-slip.js';

const withPhoto = {
  ...loyaltyCard,
  paper: { photo: { fr: 'pour relire un doute', en: 'to settle a doubt', es: 'para aclarar una duda' } },
};
// The first bytes of a JPEG, and text that a search of the disk would find.
const picture = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('the signature of Jeanne'.repeat(20)),
]);

const put = (
  { url, ownerToken }: Pick<Running, 'url' | 'ownerToken'>,
  record: string,
  bytes: Buffer,
  type = 'image/jpeg',
): Promise<Response> =>
  fetch(`${url}/v1/slips/photo?record=${record}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${ownerToken}` },
    body: new Uint8Array(bytes),
  });
const read = ({ url, ownerToken }: Running, record: string): Promise<Response> =>
  fetch(`${url}/v1/slips/photo?record=${record}`, { headers: { authorization: `Bearer ${ownerToken}` } });

async function enterOne(t: TestContext, json: typeof loyaltyCard, options: object = {}) {
  const receiver = await startReceiver(t, { forms: [json], ...options });
  const [slip] = await printSlips(t, receiver, { json });
  assert.ok(slip);
  const { receipt } = await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  return { receiver, record: receipt.id };
}

test('a picture of a slip is kept where the form says why, sealed, and leaves with its person', async (t) => {
  const { receiver, record } = await enterOne(t, withPhoto, onFile);
  assert.equal((await put(receiver, record, picture)).status, 204);
  const kept = await read(receiver, record);
  assert.equal(kept.headers.get('content-type'), 'image/jpeg');
  assert.deepEqual(Buffer.from(await kept.arrayBuffer()), picture);
  // Another one takes no place of it.
  assert.equal((await put(receiver, record, Buffer.concat([picture, picture]))).status, 204);
  assert.deepEqual(Buffer.from(await (await read(receiver, record)).arrayBuffer()), picture);
  const data = join(receiver.folder, 'data');
  for (const name of readdirSync(data).filter((one) => one.startsWith('accord.db'))) {
    const bytes = readFileSync(join(data, name));
    for (const plain of ['the signature of Jeanne', picture.toString('base64').slice(0, 40)])
      assert.ok(!bytes.includes(plain), name);
  }
  const database = await openStoreOf(receiver.folder);
  t.after(() => database.close());
  const store = makeStore(database);
  const subject = (await store.records.findById(record))?.subjectId ?? '';
  // A new key, as whoever else of a household gets once one of them is erased.
  await store.transact(async (parts) => {
    const person = await parts.people.findById(subject);
    assert.ok(person);
    const wrapping = openKeys(join(receiver.folder, 'keys'), 'proof.bakery.example').secretFor('subject-key');
    const anew = sealAnew(wrapping, person.wrappedKey, await parts.people.listSealed(subject));
    await parts.people.giveNewKey(subject, anew.wrappedKey, anew.sealed);
  });
  assert.deepEqual(Buffer.from(await (await read(receiver, record)).arrayBuffer()), picture);
  await store.transact((parts) => parts.people.erase([subject]));
  assert.equal((await read(receiver, record)).status, 404);
  assert.equal((await put(receiver, record, picture)).status, 404);
});

test('no picture is kept without a reason, and only what is one, of a size that a picture has', async (t) => {
  const { receiver, record } = await enterOne(t, loyaltyCard);
  const refused = await put(receiver, record, picture);
  assert.equal(refused.status, 409);
  assert.match(JSON.stringify(await refused.json()), /photo-not-wanted.*paper\.photo/);
  const { receiver: other, record: second } = await enterOne(t, withPhoto);
  assert.equal((await put(other, second, Buffer.from('<svg onload=alert(1)>'), 'image/png')).status, 415);
  assert.equal((await put(other, second, Buffer.alloc(0))).status, 415);
  assert.equal((await put(other, second, Buffer.concat([picture, Buffer.alloc(1_048_576)]))).status, 413);
  assert.equal((await put(other, 'urn:uuid:00000000-0000-4000-8000-000000000000', picture)).status, 404);
  assert.equal((await put({ ...other, ownerToken: 'wrong' }, second, picture)).status, 401);
  // A record of the screen has no picture.
  assert.equal((await read(other, second)).status, 404);
});
