import { randomUUID } from 'node:crypto';
import type { RetentionRun } from '../../store/retention/runs.js';
import { askSeldom } from './ask-seldom.js';
import type { RetentionDesk } from './retention-desk.js';
import { retentionJob } from './retention-job.js';
import { runCalendar } from './run-calendar.js';

const lease = 45_000;

/** Does the work of today at once, in the place of the receivers; `busy` where one of them is at it. */
export async function runNow(
  desk: RetentionDesk,
  controller?: string,
): Promise<readonly RetentionRun[] | 'busy'> {
  const { store, now, dayOf } = desk;
  const holder = randomUUID();
  const claim = () => ({ holder, now: now().getTime(), until: now().getTime() + lease });
  await store.queue.add([{ ...retentionJob, madeAt: now().getTime() }]);
  if (!(await store.queue.claim(retentionJob.id, claim()))) return 'busy';
  const runs: RetentionRun[] = [];
  try {
    const day = dayOf(now());
    for (const { id } of await store.controllers.list()) {
      if (controller !== undefined && controller !== id) continue;
      const mayGoOn = askSeldom(() => store.queue.keep(retentionJob.id, `${id} ${day}`, claim()), desk);
      const run = await runCalendar(desk, id, day, { mayGoOn });
      if (run === null) return 'busy';
      runs.push(run);
    }
  } finally {
    const at = now().getTime();
    await store.queue.postpone(retentionJob.id, { at, tries: 0, problem: null, triedAt: at }, holder);
  }
  return runs;
}
