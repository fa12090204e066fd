import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodeProtectedHeader } from './decode-header.js';
import { startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';

const florist = {
  ...loyaltyCard,
  id: 'flowers',
  controller: {
    ...(loyaltyCard['controller'] as object),
    id: 'florist',
    name: 'Les Lilas',
    registration: 'RCS Angers 111 222 333',
  },
};

const listKids = async (receiver: Running): Promise<readonly string[]> =>
  ((await (await receiver.get('/.well-known/jwks.json')).json()) as { keys: { kid: string }[] }).keys.map(
    ({ kid }) => kid,
  );

test('each business signs with a key of its own, the first with the one that it had, and all stay public', async (t) => {
  const alone = await startReceiver(t);
  const { receipt: before } = await alone.post(fillIn());
  await alone.close();
  // The new business comes first in the folder of forms.
  const both = await startReceiver(t, { folder: alone.folder, forms: [florist, loyaltyCard] });
  const { receipt: ofBakery } = await both.post(fillIn());
  const { receipt: ofFlorist } = await both.post(fillIn(draw(florist)));
  const [first, second, third] = [before, ofBakery, ofFlorist].map(
    ({ jws }) => decodeProtectedHeader(jws).kid,
  );
  assert.equal(first, second);
  assert.notEqual(third, first);
  assert.deepEqual((await listKids(both)).toSorted(), [first, third].toSorted());
  const record = JSON.parse(Buffer.from(ofFlorist.jws.split('.')[1] ?? '', 'base64url').toString()) as {
    collector: { kid: string };
  };
  assert.equal(record.collector.kid, third);
  assert.ok(existsSync(join(both.folder, 'keys/controllers/florist/record-key.pem')));
  assert.equal(
    readFileSync(join(both.folder, 'keys/record-key.controller'), 'utf8').trim(),
    (loyaltyCard['controller'] as { id: string }).id,
  );
  // What a business proves is proved after it has left too.
  await both.close();
  const left = await startReceiver(t, { folder: alone.folder });
  assert.deepEqual((await listKids(left)).toSorted(), [first, third].toSorted());
});
