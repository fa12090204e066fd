import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { programArguments } from '../../cli/accord.js';
import { databaseOf, openStoreOf } from '../a-database.js';
import { openOldShop } from './an-old-shop.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const persons = 400;

/** Lets a process do the work of today, as its own program; `wait` tells when to kill it. */
async function runAndKill(
  folder: string,
  wait: (hasEnded: () => boolean) => Promise<void>,
): Promise<boolean> {
  const url = await databaseOf(folder);
  const child = spawn(
    process.execPath,
    [
      ...programArguments,
      'retention',
      '--data',
      join(folder, 'data'),
      '--keys',
      join(folder, 'keys'),
      ...(url === undefined ? [] : ['--database-url', url]),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { PATH: process.env['PATH'] } },
  );
  const closed = once(child, 'close');
  await wait(() => child.exitCode !== null);
  const wasRunning = child.exitCode === null;
  child.kill('SIGKILL');
  await closed;
  return wasRunning;
}

test('a purge that is killed halfway leaves nobody half gone, and the next one goes on where it was', async (t) => {
  const { folder, calendar, invoiced } = await openOldShop(t, persons);
  const sql = await openStoreOf(folder);
  t.after(() => sql.close());
  const ids = async (table: string): Promise<readonly string[]> =>
    (await sql.all(`select subject_id from ${table} order by subject_id`)).map(
      (row) => row['subject_id'] as string,
    );
  const partsOf = async () =>
    (
      await sql.all(
        `select distinct subject_id from submission join private_part on private_part.log_index = submission.log_index
         where length(sealed) > 100 order by subject_id`,
      )
    ).map((row) => row['subject_id'] as string);
  const countLeft = async () => persons - (await ids('subject')).length;

  let killed = 0;
  for (let before = 0; killed < 2;) {
    const wasRunning = await runAndKill(folder, async (hasEnded) => {
      while (!hasEnded() && (await countLeft()) === before)
        await new Promise((resolve) => setTimeout(resolve, 1));
    });
    before = await countLeft();
    // Whoever is here is here with everything, and whoever is gone is gone with everything.
    const here = await ids('subject');
    assert.deepEqual(await partsOf(), here);
    assert.deepEqual(await ids('retention_clock'), here);
    const gone = invoiced.filter((subject) => !here.includes(subject));
    for (const subject of gone) assert.equal((await calendar.archive.findOf(subject)).length, 1, subject);
    const [run] = await calendar.store.retention.listRuns(1);
    assert.equal(run?.left, before);
    if (!wasRunning) break;
    assert.equal(run?.endedAt, null);
    killed++;
    await sql.run(`update job set held_until = 0 where id = 'retention'`);
  }
  assert.ok(killed > 0);
  await sql.run(`update job set held_until = 0 where id = 'retention'`);
  await runAndKill(folder, async (hasEnded) => {
    while (!hasEnded()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  assert.deepEqual(await ids('subject'), []);
  const [run] = await calendar.store.retention.listRuns(1);
  assert.deepEqual([run?.left, run?.problem], [persons, null]);
  assert.ok(run?.endedAt);
  assert.equal(await calendar.archive.count(), invoiced.length);
});
