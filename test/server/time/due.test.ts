import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isDue, makeTime, timeJob } from '../../../src/server/outbound/time/anchor.js';
import { watchTime } from '../../../src/server/outbound/time/watch-time.js';
import { Queue } from '../../../src/server/outbound/queue/queue.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { makeClock, openStore, settle } from '../queue/a-queue.js';

const minute = 60_000;
const hour = 60 * minute;
const often = { every: 10 * minute, records: 100 };

test('a log is stamped when ten minutes have gone or enough has come, and never for nothing', () => {
  const last = { size: 50, madeAt: hour };
  const cases: readonly (readonly [string, boolean, boolean])[] = [
    ['an empty log', isDue(0, null, often, hour), false],
    ['the first record', isDue(1, null, often, hour), true],
    ['nothing new', isDue(50, last, often, 9 * hour), false],
    ['a new record at once', isDue(51, last, often, hour + minute), false],
    ['a new record after ten minutes', isDue(51, last, often, hour + 10 * minute), true],
    ['99 records at once', isDue(149, last, often, hour + minute), false],
    ['100 records at once', isDue(150, last, often, hour + minute), true],
    ['a clock that was put back by a minute', isDue(51, last, often, hour - minute), false],
    ['a clock that was put back by an hour', isDue(51, last, often, 0), true],
  ];
  for (const [name, is, wanted] of cases) assert.equal(is, wanted, name);
});

test('a clock that was put back by a day does not put off the next try by a day', async (t) => {
  const clock = makeClock();
  const database = await openStore(t);
  const store = makeStore(database);
  const tries: number[] = [];
  const ahead = 24 * hour;
  let shift = ahead;
  const now = () => new Date(clock.now().getTime() + shift);
  const options = { url: 'http://127.0.0.1:1/', caPem: '', ...often };
  const handler = makeTime(options, {
    log: 'log',
    now,
    warn: () => undefined,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    readHead: async () => {
      tries.push(now().getTime());
      return { edge: { size: 1, roots: [] }, checkpoint: 'log\n1\nroot\n' };
    },
    findLast: async () => null,
    keep: async () => true,
  });
  // Nothing listens there: each try fails, and is noted by the clock of then.
  const queue = new Queue(store.queue, [handler], { now, later: clock.later, warn: () => undefined });
  t.after(() => queue.close());
  await queue.add({ id: timeJob, kind: 'time', about: '0' });
  queue.start();
  const failed = async (count: number) => {
    for (let turns = 0; turns < 500 && tries.length < count; turns++) {
      await settle();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.equal(tries.length, count);
  };
  await failed(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  shift = 0;
  const watch = watchTime({
    store,
    queue,
    options: often,
    now,
    every: (milliseconds, work) => clock.later(milliseconds, work),
  });
  t.after(watch.end);
  await clock.goTo(clock.now().getTime() + minute);
  await failed(2);
});
