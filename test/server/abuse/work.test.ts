import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn } from '../a-submission.js';

const yes = JSON.stringify(fillIn(draw(), ['offers:email:own']));

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url');
}

test('whoever comes while a form is flooded is let in for a little work, and once for each piece of it', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  const statusOf = async (key: string, work?: string) =>
    (await receiver.post(yes, { 'idempotency-key': key, ...(work !== undefined && { 'accord-work': work }) }))
      .status;
  assert.equal(await statusOf(randomUUID()), 201);
  const key = randomUUID();
  const refused = await receiver.post(yes, { 'idempotency-key': key });
  assert.equal(refused.status, 429);
  const { work } = refused.problem as unknown as { work: Challenge };
  const done = await solve(work);
  assert.equal(await statusOf(randomUUID(), done), 429, 'another one’s work');
  assert.equal(await statusOf(key, done), 201);
  // A retry is the same one.
  assert.equal(await statusOf(key, done), 200);
});

test('work that nobody did, or that nobody asked for, opens nothing', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  await receiver.post(yes);
  const key = randomUUID();
  const refused = await receiver.post(yes, { 'idempotency-key': key });
  const { work } = refused.problem as unknown as { work: Challenge };
  const own = JSON.parse(Buffer.from(await solve(work), 'base64url').toString()) as {
    challenge: Challenge;
    solution: { counter: number; derivedKey: string };
  };
  const changed = [
    { ...own, solution: { ...own.solution, counter: own.solution.counter + 1, derivedKey: '00'.repeat(32) } },
    { ...own, challenge: { ...own.challenge, parameters: { ...own.challenge.parameters, cost: 1 } } },
    { ...own, challenge: { ...own.challenge, parameters: { ...own.challenge.parameters, keyPrefix: '0' } } },
    { ...own, challenge: { parameters: own.challenge.parameters } },
    {},
  ].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'));
  for (const header of [...changed, 'x', '', 'e30', 'a'.repeat(9000)]) {
    const answer = await receiver.post(yes, { 'idempotency-key': key, 'accord-work': header });
    assert.equal(answer.status, 429, header.slice(0, 80));
  }
});

test('a no is asked for no work', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  const presentation = draw();
  const submission = fillIn(presentation);
  const no = JSON.stringify({
    ...submission,
    answers: { ...submission.answers, marks: { ...submission.answers.marks, 'offers:phone:own': 'no' } },
  });
  for (let sent = 0; sent < 4; sent++) {
    const { status } = await receiver.post(no);
    assert.ok(status === 201 || status === 202, String(status));
  }
});
