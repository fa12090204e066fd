import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

test('a site that never got the reply learns by its own reference what is recorded', async (t) => {
  const receiver = await startReceiver(t);
  const key = randomUUID();
  const asOwner = { authorization: `Bearer ${receiver.ownerToken}` };
  const ask = (reference: string, headers: Record<string, string> = asOwner) =>
    receiver.get(`/v1/submissions/by-reference/${reference}`, headers);
  const before = await ask(key);
  assert.equal(before.status, 404);
  assert.match(await before.text(), /unknown-reference/);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']), { 'idempotency-key': key });
  const found = await ask(key.toUpperCase());
  assert.equal(found.status, 200);
  const { id, standing, answers, values, proof } = (await found.json()) as Record<string, unknown>;
  assert.deepEqual([id, standing, answers, proof], [receipt.id, 'counted', receipt.answers, receipt.proof]);
  assert.equal((values as { email: string }).email, jeanne);
  assert.equal((await ask(key, {})).status, 401);
  assert.equal((await ask('nothing')).status, 404);
});
