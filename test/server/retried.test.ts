import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, loyaltyCard } from './a-submission.js';

test('a retry gets the same receipt, byte for byte, and is not stored twice', async (t) => {
  const receiver = await startReceiver(t);
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': randomUUID() };
  const first = await receiver.post(body, key);
  const second = await receiver.post(body, { 'idempotency-key': key['idempotency-key'].toUpperCase() });
  assert.deepEqual([first.status, second.status], [201, 200]);
  assert.equal(second.text, first.text);
  assert.equal((await receiver.list()).length, 1);
});

test('twenty retries at once make one record', async (t) => {
  const receiver = await startReceiver(t);
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': randomUUID() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => receiver.post(body, key)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 200).length, 19);
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  assert.equal((await receiver.list()).length, 1);
});

test('another answer under a used key is refused, and the first one stands', async (t) => {
  const receiver = await startReceiver(t);
  const key = { 'idempotency-key': randomUUID() };
  const no = fillIn();
  const yes = fillIn(draw(), ['offers:email:own']);
  const answers = await Promise.all([receiver.post(no, key), receiver.post(yes, key)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
  const late = await receiver.post({ ...no, page: 'https://bakery.example/autre' }, key);
  assert.equal(late.status, 409);
  assert.equal(late.problem.code, 'key-reused');
  assert.equal((await receiver.list()).length, 1);
});

test('a retry after midnight, or after the form was changed, still gets its receipt', async (t) => {
  let now = new Date();
  const receiver = await startReceiver(t, { now: () => now });
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': randomUUID() };
  const first = await receiver.post(body, key);
  now = new Date(now.getTime() + 5 * 86_400_000);
  assert.equal((await receiver.post(body, key)).text, first.text);
  await receiver.close();
  const again = await startReceiver(t, {
    folder: receiver.folder,
    forms: [{ ...loyaltyCard, id: 'another-form' }],
  });
  const repeated = await again.post(body, key);
  assert.equal(repeated.status, 200);
  assert.equal(repeated.text, first.text);
});

test('keys, log and data survive a restart', async (t) => {
  const before = await startReceiver(t);
  assert.ok(before.isOwnerTokenNew);
  await before.post(fillIn());
  const facts = async ({ get }: typeof before) => [
    await (await get('/.well-known/jwks.json')).text(),
    await (await get('/v1/log/vkey')).text(),
    await (await get('/v1/log/checkpoint')).text(),
  ];
  const old = await facts(before);
  await before.close();
  const after = await startReceiver(t, { folder: before.folder, publicUrl: 'https://moved.example' });
  assert.equal(after.isOwnerTokenNew, false);
  assert.equal(after.ownerToken, before.ownerToken);
  assert.deepEqual(await facts(after), old);
  await after.post(fillIn());
  assert.equal((await (await after.get('/v1/log/checkpoint')).text()).split('\n')[1], '2');
});
