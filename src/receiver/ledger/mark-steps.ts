import type { ClockStep } from '../../history/index.js';
import type { Draft } from './draft.js';

/** Where a batch begins: its first place, the time of the record before it, and how long ago that was by a steady clock. */
interface Start {
  readonly first: number;
  readonly last: number | null;
  readonly since: number;
}

/**
 * Marks the records of a batch that were made while the clock stood behind the record before them: all that came before was
 * made no later than by then. `mark` gives the time of the record before, for the record itself to say.
 */
export function makeMarkSteps({ first, last, since }: Start): {
  readonly mark: (draft: Pick<Draft, 'receivedAt'>) => string | undefined;
  readonly steps: readonly ClockStep[];
} {
  const steps: ClockStep[] = [];
  let [place, before] = [first, last];
  return {
    steps,
    mark: ({ receivedAt }) => {
      const at = Date.parse(receivedAt);
      const behind = before !== null && at < before ? new Date(before).toISOString() : undefined;
      if (behind !== undefined) steps.push({ place, at: place === first ? at - since : at });
      place += 1;
      before = at;
      return behind;
    },
  };
}
