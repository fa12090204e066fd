import type { ClockStep } from '../../history/index.js';
import type { Draft } from './draft.js';

/** Where a batch begins: its first place, the time of the record before it, and how long ago that was by a steady clock. */
interface Start {
  readonly first: number;
  readonly last: number | null;
  readonly since: number;
  /** When a list of refusals came in since that record; null where none did. */
  readonly listAt?: number | null;
  /** Milliseconds by which the clock was put back since this process started. */
  readonly lag?: number;
}

/** What the clock says of one record. */
export interface Mark {
  /** The time of the record before, where the clock stands behind it. */
  readonly behind: string | undefined;
  /** The latest that it can be, where the clock was put back since this process started. */
  readonly atLatest: string | undefined;
  /** The record takes the place that it was marked for. */
  keep(): void;
}

// Records that arrive together are stored in another order than they were begun in; no clock was set for that.
const tolerance = 1000;
// Time servers move a clock by less.
const slight = 2000;

/**
 * Marks the records of a batch that were made while the clock stood behind the record before them: all that came before was
 * made no later than by then. `mark` gives the time of the record before, for the record itself to say.
 */
export function makeMarkSteps({ first, last, since, listAt = null, lag = 0 }: Start): {
  readonly mark: (draft: Pick<Draft, 'receivedAt'>) => Mark;
  readonly steps: readonly ClockStep[];
} {
  const steps: ClockStep[] = [];
  let [place, before] = [first, last];
  const stepTo = (at: number): ClockStep => ({ place, at, ...(lag > slight && { atLatest: at + lag }) });
  return {
    steps,
    mark: ({ receivedAt }) => {
      const at = Date.parse(receivedAt);
      const isFirst = place === first;
      const isSet = (other: number | null): boolean => other !== null && at < other - tolerance;
      const isBehindList = isFirst && isSet(listAt);
      return {
        behind: before !== null && at < before ? new Date(before).toISOString() : undefined,
        atLatest: lag > slight ? new Date(at + lag).toISOString() : undefined,
        keep: () => {
          // A list came in after the record before: what is known of that record's age says nothing of the list's.
          if (isSet(before) || isBehindList) steps.push(stepTo(isFirst && listAt === null ? at - since : at));
          place += 1;
          before = at;
        },
      };
    },
  };
}
