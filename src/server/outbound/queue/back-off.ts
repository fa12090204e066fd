import type { StoredJob } from '../../store/jobs.js';
import type { Handler, Outcome } from './job.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds before each new try of what is good for days: three days in all. */
export const forDays: readonly number[] = [
  1000,
  5000,
  minute,
  10 * minute,
  hour,
  5 * hour,
  18 * hour,
  day,
  day,
];

/** The same for what somebody waits for: a day in all. */
export const forADay: readonly number[] = forDays.slice(0, -2);

/** How long a job that has told everything sleeps, when nothing wakes it. */
const idlePause = minute;
/** How long a limit is left alone. */
export const limitPause = 10 * minute;

/** What becomes of a job. Times are milliseconds since 1970. */
export type Change =
  | { readonly kind: 'end' }
  /** Nobody tries it any more, until its owner says so. */
  | { readonly kind: 'bury'; readonly problem: string }
  | {
      readonly kind: 'postpone';
      readonly at: number;
      readonly tries: number;
      readonly problem: string | null;
      readonly triedAt: number | null;
    };

/** Tells what becomes of a job after a try. */
export function decideNext(
  outcome: Outcome,
  { tries }: Pick<StoredJob, 'tries'>,
  { pauses, isStanding = false }: Pick<Handler, 'pauses' | 'isStanding'>,
  now: number,
): Change {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'end' };
    case 'idle':
      return { kind: 'postpone', at: now + idlePause, tries: 0, problem: null, triedAt: null };
    case 'stopped':
      return { kind: 'postpone', at: now, tries, problem: null, triedAt: null };
    case 'limited':
      return {
        kind: 'postpone',
        at: now + (outcome.isForAll ? limitPause : hour),
        tries,
        problem: outcome.isForAll ? 'limit' : 'limit-of-mailbox',
        triedAt: null,
      };
    case 'failed': {
      const pause = pauses[tries] ?? (isStanding ? pauses.at(-1) : undefined);
      if ((outcome.isForGood && !isStanding) || pause === undefined)
        return { kind: 'bury', problem: outcome.problem };
      return { kind: 'postpone', at: now + pause, tries: tries + 1, problem: outcome.problem, triedAt: now };
    }
  }
}
