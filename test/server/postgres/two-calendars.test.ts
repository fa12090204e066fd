import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCalendar } from '../../../src/server/jobs/retention/run-calendar.js';
import { runNow } from '../../../src/server/jobs/retention/run-now.js';
import { openStoreOf } from '../a-database.js';
import { parisToday } from '../a-submission.js';
import { bakery, openCalendarOf } from '../retention/a-calendar.js';
import { openOldShop } from '../retention/an-old-shop.js';

const persons = 300;

test('two receivers that do the same day’s work at once let each person leave once, and write one run', async (t) => {
  const { folder, calendar: one, invoiced } = await openOldShop(t, persons);
  const other = await openCalendarOf(t, folder, { now: () => new Date() });
  const everybody: string[] = [];
  for await (const subject of one.store.people.listIds()) everybody.push(subject);
  // Worse than what the job lets happen: neither knows of the other.
  const [first, second] = await Promise.all(
    [one, other].map((desk) => runCalendar(desk, bakery, parisToday(), { mayGoOn: async () => true })),
  );
  assert.ok(first?.endedAt && second?.endedAt);
  const runs = await other.store.retention.listRuns(10);
  assert.deepEqual(
    runs.map(({ left, moved, problem }) => ({ left, moved, problem })),
    [{ left: persons, moved: invoiced.length, problem: null }],
  );
  assert.deepEqual(await one.store.retention.findClocks(everybody), []);
  assert.equal(await one.archive.count(), invoiced.length);
  for (const subject of invoiced) {
    const [invoice] = await one.archive.findOf(subject);
    // Whoever came second found nothing of them any more, and has not put that in the place of what was kept.
    assert.match(JSON.stringify(invoice?.content), /person\d+@example\.fr/);
  }
  const sql = await openStoreOf(folder);
  t.after(() => sql.close());
  assert.deepEqual(await sql.all('select subject_id from subject'), []);
  const lines = await sql.all('select content from journal_line');
  const erased = lines
    .map((row) => JSON.parse(row['content'] as string) as { kind: string; subjects?: readonly string[] })
    .flatMap(({ kind, subjects = [] }) => (kind === 'erased' ? subjects : []));
  assert.deepEqual(erased.toSorted(), everybody.toSorted());
});

test('while one receiver does the day’s work another leaves it alone, and finds it done', async (t) => {
  const { folder, calendar: one } = await openOldShop(t, 150);
  const other = await openCalendarOf(t, folder, { now: () => new Date() });
  const outcomes = await Promise.all([runNow(one), runNow(other)]);
  const done = outcomes.filter((outcome) => outcome !== 'busy').flat();
  assert.ok(done.length > 0);
  for (const run of done) assert.deepEqual([run.left, run.problem], [150, null]);
  assert.equal((await one.store.retention.listRuns(10)).length, 1);
  const again = await runNow(other);
  assert.ok(again !== 'busy');
  assert.equal(again[0]?.left, 150);
});
