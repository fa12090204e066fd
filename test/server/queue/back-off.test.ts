import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideNext, forADay, forDays } from '../../../src/server/outbound/queue/back-off.js';
import type { Outcome } from '../../../src/server/outbound/queue/job.js';

const failed: Outcome = { kind: 'failed', problem: 'ECONNREFUSED', isForGood: false };
const pauses = [10, 20];

test('what is not taken is tried later each time, and its owner is told once all tries are used up', () => {
  const after = (tries: number) => decideNext(failed, { tries }, { pauses }, 1000);
  assert.deepEqual(after(0), {
    kind: 'postpone',
    at: 1010,
    tries: 1,
    problem: 'ECONNREFUSED',
    triedAt: 1000,
  });
  assert.deepEqual(after(1), {
    kind: 'postpone',
    at: 1020,
    tries: 2,
    problem: 'ECONNREFUSED',
    triedAt: 1000,
  });
  assert.deepEqual(after(2), { kind: 'bury', problem: 'ECONNREFUSED' });
});

test('what will never be taken is not tried again, but for a webhook, which waits for its owner', () => {
  const forGood: Outcome = { ...failed, isForGood: true };
  assert.equal(decideNext(forGood, { tries: 0 }, { pauses }, 0).kind, 'bury');
  const webhook = { pauses, isStanding: true };
  for (const tries of [0, 1, 2, 50])
    assert.equal(decideNext(forGood, { tries }, webhook, 0).kind, 'postpone');
  const late = decideNext(failed, { tries: 50 }, webhook, 0);
  assert.equal(late.kind === 'postpone' && late.at, 20, 'its last pause goes on');
});

test('a limit, and a receiver that stops, are no tries', () => {
  for (const outcome of [
    { kind: 'limited', isForAll: true },
    { kind: 'limited', isForAll: false },
    { kind: 'stopped' },
  ] satisfies Outcome[]) {
    const next = decideNext(outcome, { tries: 2 }, { pauses }, 0);
    assert.deepEqual(next.kind === 'postpone' && [next.tries, next.triedAt], [2, null]);
  }
});

test('mails that people can wait for are tried for three days, links for one', () => {
  const days = (schedule: readonly number[]) =>
    Math.round(schedule.reduce((sum, pause) => sum + pause, 0) / 86_400_000);
  assert.deepEqual([days(forDays), days(forADay)], [3, 1]);
  for (const schedule of [forDays, forADay])
    assert.deepEqual(
      schedule,
      schedule.toSorted((a, b) => a - b),
    );
});
