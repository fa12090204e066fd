import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInTurns } from '../../../src/server/people/read-in-turns.js';
import { asOwner, linksOf } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';

test('whoever has hundreds of records keeps nobody else waiting while they are read', async () => {
  const rows = Array.from({ length: 400 }, (_, index) => index);
  let [read, atMost] = [0, 0];
  let others = 0;
  const listen = () => {
    others += 1;
    atMost = Math.max(atMost, read);
    read = 0;
    if (others < 100) setImmediate(listen);
  };
  setImmediate(listen);
  const found = await readInTurns(rows, (row) => {
    read += 1;
    return row * 2;
  });
  assert.deepEqual(
    found,
    rows.map((row) => row * 2),
  );
  assert.ok(others >= 10, `${others} turns of others`);
  assert.ok(atMost <= 50, `${atMost} at once`);
});

test('a person who has answered a hundred times is found, and sees each of it', async (t) => {
  const receiver = await startReceiver(t);
  for (let one = 0; one < 100; one += 20)
    await Promise.all(Array.from({ length: 20 }, () => receiver.post(fillIn(draw(), ['offers:email:own']))));
  const found = await asOwner(receiver, '/v1/persons', { contact: { email: jeanne } });
  assert.equal(found.status, 200);
  const { preferences } = await linksOf(receiver);
  const shown = (await (await receiver.get(preferences)).json()) as { records: unknown[] };
  assert.equal(shown.records.length, 100);
});
