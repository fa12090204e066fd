import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seal } from '../../src/counter/seal.js';
import type { Sealed, SealingJwk } from '../../src/proof/index.js';
import { type Answered, startReceiver, type Running } from './a-receiver.js';
import { mayContact } from './a-person.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const letters = 'offers:email:own';

const keyOf = async ({ get }: Running): Promise<SealingJwk> =>
  (await (await get('/v1/keys/sealing')).json()) as SealingJwk;

async function postSealed(
  { url }: Running,
  sealed: unknown,
  key: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const answer = await fetch(`${url}/v1/sealed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(sealed),
  });
  const text = await answer.text();
  const json = JSON.parse(text) as never;
  return { status: answer.status, headers: answer.headers, text, receipt: json, problem: json };
}

async function sealCard(receiver: Running, submission: unknown = fillIn(draw(), [letters])) {
  const key = randomUUID();
  const what = { body: JSON.stringify(submission), key, form: loyaltyCard.id, madeAt: new Date() };
  return { key, sealed: await seal(what, await keyOf(receiver)) };
}

test('what a counter sealed is stored and answered as if it had come open', async (t) => {
  const receiver = await startReceiver(t);
  const { key, sealed } = await sealCard(receiver);
  assert.ok(!JSON.stringify(sealed).includes(jeanne));
  const first = await postSealed(receiver, sealed, key);
  assert.equal(first.status, 201, first.text);
  assert.deepEqual(first.receipt.answers.find(({ choice }) => choice === letters)?.answer, 'granted');
  const again = await postSealed(receiver, sealed, key.toUpperCase());
  assert.equal(again.status, 200);
  assert.deepEqual(again.receipt, first.receipt);
  const [stored, ...others] = await receiver.list();
  assert.equal(others.length, 0);
  assert.ok(JSON.stringify(stored).includes(jeanne));
});

for (const [what, change] of Object.entries<(sealed: Sealed) => Partial<Sealed>>({
  form: () => ({ form: 'newsletter' }),
  time: () => ({ madeAt: '2020-01-01T00:00:00.000Z' }),
  ciphertext: ({ ciphertext }) => ({
    ciphertext: (ciphertext.startsWith('A') ? 'B' : 'A') + ciphertext.slice(1),
  }),
  'encapsulated key': ({ enc }) => ({ enc: enc.slice(0, -2) }),
}))
  test(`whoever changes the ${what} of something sealed gets nothing stored, and reads what to do`, async (t) => {
    const receiver = await startReceiver(t);
    const { key, sealed } = await sealCard(receiver);
    const answered = await postSealed(receiver, { ...sealed, ...change(sealed) }, key);
    assert.equal(answered.status, 422);
    assert.equal(answered.problem.code, 'sealed-unreadable');
    assert.match(answered.problem.detail, /Send it as the device has it/);
    assert.deepEqual(await receiver.list(), []);
  });

test('something sealed cannot be sent under another idempotency key, so nothing is stored twice', async (t) => {
  const receiver = await startReceiver(t);
  const { sealed } = await sealCard(receiver);
  const answered = await postSealed(receiver, sealed, randomUUID());
  assert.equal(answered.problem.code, 'sealed-unreadable');
});

test('a sealing key goes on opening after it was replaced, and one that is not here is named', async (t) => {
  const old = await startReceiver(t);
  const { key, sealed } = await sealCard(old);
  const lost = await sealCard(old);
  await old.close();
  const keys = join(old.folder, 'keys');
  renameSync(join(keys, 'sealing-key.pem'), join(keys, 'sealing-key.2026.pem'));
  const next = await startReceiver(t, { folder: old.folder });
  assert.notEqual((await keyOf(next)).kid, sealed.kid);
  assert.equal((await postSealed(next, sealed, key)).status, 201);
  await next.close();
  rmSync(join(keys, 'sealing-key.2026.pem'));
  const last = await startReceiver(t, { folder: old.folder });
  const answered = await postSealed(last, lost.sealed, lost.key);
  assert.equal(answered.status, 422);
  assert.equal(answered.problem.code, 'unknown-sealing-key');
  assert.ok(answered.problem.detail.includes(sealed.kid));
});

test('what was sealed is judged like all else: its shape, its form, its answers, its size', async (t) => {
  const receiver = await startReceiver(t);
  const post = async (submission: unknown) => {
    const { key, sealed } = await sealCard(receiver, submission);
    return postSealed(receiver, sealed, key);
  };
  const card = fillIn(draw());
  const shape = await post({ ...card, answers: 'yes' });
  assert.deepEqual([shape.status, shape.problem.code], [400, 'invalid-shape']);
  assert.equal(shape.problem.errors?.[0]?.pointer, '/answers');
  assert.deepEqual((await post('no object')).problem.code, 'invalid-shape');
  const wrong = await post({ ...card, answers: { ...card.answers, values: {} } });
  assert.deepEqual([wrong.status, wrong.problem.code], [422, 'invalid-answers']);
  const other = await post({
    ...card,
    presentation: { ...card.presentation, form: { ...card.presentation.form, id: 'elsewhere' } },
  });
  assert.equal(other.problem.code, 'sealed-unreadable');
  const { key, sealed } = await sealCard(receiver);
  const long = await postSealed(receiver, { ...sealed, ciphertext: 'A'.repeat(100_000) }, key);
  assert.deepEqual([long.status, long.problem.code], [413, 'too-large']);
  const bad = await postSealed(receiver, { ...sealed, more: 1 }, key);
  assert.equal(bad.problem.code, 'invalid-shape');
  assert.equal((await postSealed(receiver, sealed, 'none')).problem.code, 'missing-key');
});

test('only the receiver has the private part, in a file for its owner alone', async (t) => {
  const receiver = await startReceiver(t);
  const jwk = await keyOf(receiver);
  assert.deepEqual(Object.keys(jwk).toSorted(), ['crv', 'kid', 'kty', 'mailsLinks', 'use', 'x', 'y']);
  const pem = readFileSync(join(receiver.folder, 'keys/sealing-key.pem'), 'utf8');
  assert.match(pem, /PRIVATE KEY/);
  const asked = await receiver.get('/v1/keys/sealing', { origin: 'https://anywhere.example' });
  assert.equal(asked.headers.get('access-control-allow-origin'), 'https://anywhere.example');
});

test('a sealed no that arrives late counts from when it was pressed', async (t) => {
  const pressed = new Date('2026-11-23T10:00:00.000Z');
  const arrives = new Date(pressed.getTime() + 300 * 86_400_000);
  const receiver = await startReceiver(t, { now: () => arrives });
  const said = fillIn(draw(loyaltyCard, 'fr', '2026-11-23'), [], pressed);
  const { key, sealed } = await sealCard(receiver, said);
  const held = String(arrives.getTime() - pressed.getTime());
  const answered = await postSealed(receiver, sealed, key, { 'accord-held': held });
  assert.equal(answered.status, 201, answered.text);
  assert.deepEqual(answered.receipt.flags, []);
});

test('a tablet that was off line while the form changed: no yes of it counts, every no does, and it is stored', async (t) => {
  const receiver = await startReceiver(t);
  // What the tablet still showed was never in force here.
  const older = draw({ ...loyaltyCard, version: '0.9.0' });
  const said = fillIn(older, [letters, 'offers:post:own']);
  const { key, sealed } = await sealCard(receiver, said);
  const answered = await postSealed(receiver, sealed, key, { 'accord-held': String(30 * 86_400_000) });
  assert.equal(answered.status, 202, answered.text);
  assert.equal(answered.receipt.standing, 'flagged');
  const answerTo = (wanted: string) =>
    answered.receipt.answers.find(({ choice }) => choice === wanted)?.answer;
  assert.deepEqual([answerTo(letters), answerTo('offers:post:own')], ['granted', 'objected']);
  assert.equal(await mayContact(receiver, { purpose: 'offers' }), 'no: no-consent');
  assert.equal(await mayContact(receiver, { purpose: 'offers', channel: 'post' }), 'no: objected');
});
