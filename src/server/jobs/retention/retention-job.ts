import type { Handler, Outcome } from '../../outbound/queue/job.js';
import type { StoredJob } from '../../store/jobs.js';
import { askSeldom } from './ask-seldom.js';
import type { RetentionDesk } from './retention-desk.js';
import { runCalendar } from './run-calendar.js';

/** The one job that stands: whichever receiver has it does the day's work. */
export const retentionJob: Pick<StoredJob, 'id' | 'kind' | 'about'> = {
  id: 'retention',
  kind: 'retention',
  about: '',
};

const minute = 60_000;

/** Looks once a minute whether a day's work is done, and does it; one of several receivers holds it. */
export const makeRetentionJob = (desk: RetentionDesk): Handler => ({
  kind: 'retention',
  pauses: [minute, 10 * minute, 60 * minute],
  isStanding: true,
  failure: 'The calendar could not be run.',
  run: async (_job, { keep, signal }): Promise<Outcome> => {
    const day = desk.dayOf(desk.now());
    for (const { id } of await desk.store.controllers.list()) {
      if (signal.aborted) return { kind: 'stopped' };
      // The runner keeps the job for as long as this takes; this finds out when another has it.
      const isKept = askSeldom(() => desk.alone(() => keep(`${id} ${day}`)), desk);
      const mayGoOn = async (): Promise<boolean> => !signal.aborted && (await isKept());
      if ((await runCalendar(desk, id, day, { mayGoOn })) === null) return { kind: 'stopped' };
    }
    return { kind: 'idle' };
  },
});
