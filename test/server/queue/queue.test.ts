import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Outcome } from '../../../src/server/outbound/queue/job.js';
import { describeQueue } from '../../../src/server/store/queue-state.js';
import { makeFolder } from '../a-receiver.js';
import { type Clock, makeClock, makeQueue, openStore, settle } from './a-queue.js';

const second = 1000;
const done: Outcome = { kind: 'done' };
const down = { kind: 'failed', problem: 'ECONNREFUSED', isForGood: false } as const;
const link = (id: string) => ({ id, kind: 'link-mail' as const, about: id });

test('a mail server that is down for long: tried less and less often, given up, and tried again when its owner says so', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const start = clock.now().getTime();
  const tries: number[] = [];
  let outcome: Outcome = down;
  const { queue, warnings } = makeQueue(t, database, clock, () => {
    tries.push(clock.now().getTime() - start);
    return outcome;
  });
  await queue.add(link('a'));
  await clock.goTo(start + 3_600_000);
  assert.deepEqual(tries, [0, second, 61 * second]);
  assert.deepEqual(
    (await describeQueue(database, ['link-mail'])).map(({ kind, state, problem, count }) => [
      kind,
      state,
      problem,
      count,
    ]),
    [['link-mail', 'dead', 'ECONNREFUSED', 1]],
  );
  assert.match(warnings.at(-1)!, /given up/);
  outcome = done;
  assert.equal(await queue.revive({ kind: 'link-mail', problem: 'ECONNREFUSED' }), 1);
  await settle();
  assert.equal(tries.length, 4);
  assert.deepEqual(await describeQueue(database, ['link-mail']), []);
});

test('what was given up and forgotten by its owner is gone, and nothing else', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const { queue } = makeQueue(t, database, clock, (about) => ({
    kind: 'failed',
    problem: about,
    isForGood: true,
  }));
  for (const id of ['smtp 550', 'smtp 554']) await queue.add(link(id));
  await clock.goTo(0);
  assert.equal((await describeQueue(database, ['link-mail'])).length, 2);
  assert.equal(await queue.forget({ kind: 'link-mail', problem: 'smtp 550' }), 1);
  assert.deepEqual(
    (await describeQueue(database, ['link-mail'])).map(({ problem }) => problem),
    ['smtp 554'],
  );
});

test('two receivers on one store do each job once', async (t) => {
  const [folder, clock] = [makeFolder(t), makeClock()];
  const ran: string[] = [];
  const queues = [];
  for (const name of ['first', 'second']) {
    const run = async (about: string) => {
      ran.push(`${about} ${name}`);
      // Others come in between.
      await settle();
      return done;
    };
    queues.push(makeQueue(t, await openStore(t, folder), clock, run).queue);
  }
  for (let count = 0; count < 40; count++) await queues[count % 2]!.add(link(`job ${count}`));
  for (let tries = 0; tries < 500 && ran.length < 40; tries++) await settle();
  await clock.goTo(clock.now().getTime() + 10 * 60 * second);
  assert.equal(ran.length, 40);
  assert.equal(new Set(ran.map((one) => one.replace(/ \w+$/, ''))).size, 40);
  for (const name of ['first', 'second'])
    assert.ok(
      ran.some((one) => one.endsWith(name)),
      `${name} has done its share`,
    );
});

/** A receiver that takes a job and never comes to its end; its timers go on with its clock. */
async function startStuck(t: TestContext, folder: string, clock: Clock): Promise<void> {
  const taken: string[] = [];
  const { queue } = makeQueue(t, await openStore(t, folder), clock, (about) => {
    taken.push(about);
    return new Promise<Outcome>(() => {});
  });
  await queue.add(link('a'));
  for (let tries = 0; tries < 100 && taken.length === 0; tries++) await settle();
  assert.deepEqual(taken, ['a']);
}

test('a receiver that died over a job: another does it, once its time is over and not before', async (t) => {
  const [folder, clock] = [makeFolder(t), makeClock()];
  const start = clock.now().getTime();
  // Its clock stands still, as it is dead.
  await startStuck(t, folder, makeClock());
  const ran: number[] = [];
  const { queue } = makeQueue(t, await openStore(t, folder), clock, () => {
    ran.push(clock.now().getTime() - start);
    return done;
  });
  queue.start();
  await clock.goTo(start + 44 * second);
  assert.deepEqual(ran, []);
  await clock.goTo(start + 120 * second);
  assert.equal(ran.length, 1);
});

test('a job that takes long stays with the receiver that has it', async (t) => {
  const [folder, clock] = [makeFolder(t), makeClock()];
  await startStuck(t, folder, clock);
  let ran = 0;
  const { queue } = makeQueue(t, await openStore(t, folder), clock, () => {
    ran++;
    return done;
  });
  queue.start();
  await clock.goTo(clock.now().getTime() + 3_600 * second);
  assert.equal(ran, 0);
});

test('a clock that stood in another year for a moment does not hold a mail up until then', async (t) => {
  const folder = makeFolder(t);
  const ahead = makeClock(Date.parse('2036-01-01T00:00:00Z'));
  const first = makeQueue(t, await openStore(t, folder), ahead, () => down);
  await first.queue.add(link('a'));
  await ahead.goTo(0);
  await first.queue.close();
  const clock = makeClock();
  let ran = 0;
  const { queue } = makeQueue(t, await openStore(t, folder), clock, () => {
    ran++;
    return done;
  });
  queue.start();
  await clock.goTo(clock.now().getTime() + 60 * second);
  assert.equal(ran, 1);
});

test('a limit that holds is said once, loses nothing and is no failure', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const start = clock.now().getTime();
  let isFull = true;
  const gone: string[] = [];
  const { queue, warnings } = makeQueue(t, database, clock, (about) => {
    if (isFull) return { kind: 'limited', isForAll: true };
    gone.push(about);
    return done;
  });
  for (const id of ['a', 'b', 'c']) await queue.add(link(id));
  await clock.goTo(start + 35 * 60 * second);
  assert.deepEqual([gone, warnings.length], [[], 1]);
  assert.match(warnings[0]!, /A limit holds.*None is lost/);
  isFull = false;
  await clock.goTo(start + 60 * 60 * second);
  assert.deepEqual(gone.toSorted(), ['a', 'b', 'c']);
  assert.deepEqual(await describeQueue(database, ['link-mail']), []);
});

test('a job that makes its handler stumble holds no other up', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const gone: string[] = [];
  const { queue } = makeQueue(t, database, clock, (about) => {
    if (about === 'bad') throw new TypeError('not as expected');
    gone.push(about);
    return done;
  });
  for (const id of ['bad', 'good']) await queue.add(link(id));
  await clock.goTo(clock.now().getTime() + 3_600_000);
  assert.deepEqual(gone, ['good']);
  assert.deepEqual(
    (await describeQueue(database, ['link-mail'])).map(({ state, problem }) => [state, problem]),
    [['dead', 'fault']],
  );
});

test('what was given up is kept a month for its owner to look at, and then forgotten', async (t) => {
  const [folder, start] = [makeFolder(t), Date.parse('2026-11-24T10:00:00Z')];
  const database = await openStore(t, folder);
  const startAfter = async (days: number) => {
    const clock = makeClock(start + days * 86_400_000);
    const made = makeQueue(t, database, clock, () => ({ ...down, isForGood: true }));
    made.queue.start();
    if (days === 0) await made.queue.add(link('a'));
    await settle();
    return made;
  };
  await startAfter(0);
  await startAfter(29);
  assert.equal((await describeQueue(database, ['link-mail'])).length, 1);
  const { warnings } = await startAfter(31);
  assert.deepEqual(await describeQueue(database, ['link-mail']), []);
  assert.match(warnings.at(-1)!, /is forgotten/);
});

test('a queue that is told to stop finishes what is under way and keeps the rest', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const finish: (() => void)[] = [];
  const gone: string[] = [];
  const { queue } = makeQueue(t, database, clock, async (about) => {
    await new Promise<void>((resolve) => finish.push(resolve));
    gone.push(about);
    return done;
  });
  for (const id of ['a', 'b']) await queue.add(link(id));
  for (let tries = 0; tries < 100 && finish.length === 0; tries++) await settle();
  const closed = queue.close();
  finish[0]!();
  await closed;
  assert.deepEqual(gone, ['a']);
  assert.deepEqual(
    (await describeQueue(database, ['link-mail'])).map(({ state, count }) => [state, count]),
    [['waiting', 1]],
  );
});

test('a hundred thousand jobs that wait are not read to find the one that is due', async (t) => {
  const [database, clock] = [await openStore(t), makeClock()];
  const now = clock.now().getTime();
  await database.transact(async (sql) => {
    for (let count = 0; count < 100_000; count++)
      await sql.run(
        `insert into job (id, kind, about, state, tries, next_at, made_at, held_until)
         values ($1, 'link-mail', $1, 'waiting', 1, $2, 0, 0)`,
        `old ${count}`,
        now + 3_600_000 + count,
      );
  });
  const plans = await Promise.all(
    [
      `select id from job where kind = 'link-mail' and state = 'waiting' and next_at <= 5 and (held_until < 5 or holder = 'x') order by next_at limit 50`,
      `select next_at from job where kind = 'link-mail' and state = 'waiting' order by next_at limit 1`,
    ].map((text) => database.all(`explain query plan ${text}`)),
  );
  for (const rows of plans) {
    const plan = rows.map(({ detail }) => String(detail)).join();
    assert.match(plan, /using (covering )?index job_next/i);
    assert.doesNotMatch(plan, /temp b-tree/i);
  }
  const gone: string[] = [];
  const { queue } = makeQueue(t, database, clock, (about) => {
    gone.push(about);
    return done;
  });
  await queue.add(link('new'));
  for (let tries = 0; tries < 100 && gone.length === 0; tries++) await settle();
  assert.deepEqual(gone, ['new']);
  // Whoever looks at it does not count them all.
  const [group] = await describeQueue(database, ['link-mail']);
  assert.equal(group?.count, 10_000);
});
