import { StoreError } from '../../store/sql.js';
import type { Store } from '../../store/store.js';
import { leaseTime } from '../queue/jobs-of-kind.js';
import type { Queue } from '../queue/queue.js';
import { type TimeOptions, timeJob, timePauses } from './anchor.js';

/** What looking after the time of a log needs. */
export interface TimeWatch {
  readonly store: Pick<Store, 'queue'>;
  readonly queue: Pick<Queue, 'wake'>;
  readonly options: Pick<TimeOptions, 'records' | 'pauses'>;
  readonly now: () => Date;
  /** Does something every so many milliseconds; gives what ends it. */
  every(milliseconds: number, work: () => void): () => void;
}

const minute = 60_000;

/**
 * Wakes the job of the time: each minute, whatever the clock was set to meanwhile, and as soon as enough was stored here. Gives
 * what is told of each record, and what ends it.
 */
export function watchTime({ store, queue, options, now, every }: TimeWatch): {
  readonly stored: () => void;
  readonly end: () => void;
} {
  let stored = 0;
  const pause = 2 * Math.max(...(options.pauses ?? timePauses), minute);
  const mendAndWake = async (): Promise<void> => {
    try {
      await store.queue.mendTimes(now().getTime(), { pause, hold: 2 * leaseTime }, timeJob);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    queue.wake(timeJob);
  };
  return {
    stored: () => {
      stored += 1;
      if (stored < options.records) return;
      stored = 0;
      queue.wake(timeJob);
    },
    end: every(minute, () => void mendAndWake()),
  };
}
