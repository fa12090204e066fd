import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { retentionJob } from '../../../src/server/jobs/retention/retention-job.js';
import { runCalendar } from '../../../src/server/jobs/retention/run-calendar.js';
import type { RetentionDesk } from '../../../src/server/jobs/retention/retention-desk.js';
import { openCalendarBook, type CalendarBookOptions } from '../../../src/server/open-calendar-book.js';
import type { RetentionRun } from '../../../src/server/store/retention/runs.js';
import { databaseOf } from '../a-database.js';
import { loyaltyCard } from '../a-submission.js';

/** The business of the loyalty card. */
export const bakery = (loyaltyCard['controller'] as unknown as { id: string }).id;

/** The calendar of a receiver's folder, beside the receiver that may run on it. */
export async function openCalendarOf(
  t: TestContext,
  folder: string,
  more: Partial<CalendarBookOptions> & { now: () => Date },
): Promise<RetentionDesk> {
  const book = await openCalendarBook({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    databaseUrl: await databaseOf(folder),
    ...more,
  });
  t.after(() => book.close());
  return book.desk;
}

/** Takes the day's work out of the receiver's hands, for good: the test does it. */
export const takeJob = ({ store }: Pick<RetentionDesk, 'store'>): Promise<boolean> =>
  store.queue.claim(retentionJob.id, {
    holder: 'the test',
    now: Number.MAX_SAFE_INTEGER - 1,
    until: Number.MAX_SAFE_INTEGER,
  });

/** Does a day's work, to its end. */
export async function runDay(desk: RetentionDesk, day: string, controller = bakery): Promise<RetentionRun> {
  const run = await runCalendar(desk, controller, day, { mayGoOn: async () => true });
  if (run === null) throw new Error('The run did not come to its end.');
  return run;
}

/** Noon in Paris. */
export const noonOf = (day: string): Date => new Date(`${day}T11:00:00Z`);
