import type { Said } from './said.js';
import { type ClockStep, madeBy } from './said-in.js';
import { recordIdOf, type Summary } from './summary.js';
import { isSurelyLater } from './what-stands.js';

/** Nothing of this until the end of a day. Null stands for all of them, as in a no. */
export interface Pause {
  readonly purpose: string | null;
  readonly channel: string | null;
  readonly party: string | null;
  /** The last day of it. */
  readonly until: string;
  /** It stands as a no does beside a yes: by its place, and by when it was said at the latest. */
  readonly said: Said;
}

const covers = (said: string | null, asked: string): boolean => said === null || said === asked;

/**
 * What a person paused, the last word on each: another day for the same takes the place of the one before. A day that is over when
 * it is said ends a pause.
 */
export function pausesIn(summaries: readonly Summary[], steps: readonly ClockStep[] = []): readonly Pause[] {
  const pauses = new Map<string, Pause>();
  for (const summary of summaries)
    for (const { purpose, channel, party, until } of summary.withdrawn ?? []) {
      if (until === undefined) continue;
      const at = madeBy(summary, steps);
      const { place, id } = summary;
      const scope = { purpose, channel, party };
      pauses.set(JSON.stringify(Object.values(scope)), {
        ...scope,
        until,
        said: {
          ...scope,
          act: null,
          answer: 'withdrawn',
          place,
          by: at,
          from: at,
          isCounted: true,
          isTheirs: true,
          proof: recordIdOf(id),
        },
      });
    }
  return [...pauses.values()];
}

/** The pause that lasts longest of those that cover a question on a day; a yes that was surely pressed later lifts it. */
export const pauseOn = (
  pauses: readonly Pause[],
  asked: { readonly purpose?: string; readonly channel: string; readonly party: string },
  date: string,
  yes: Said | null,
): Pause | null =>
  pauses
    .filter(
      (pause) =>
        date <= pause.until &&
        (asked.purpose === undefined || covers(pause.purpose, asked.purpose)) &&
        covers(pause.channel, asked.channel) &&
        covers(pause.party, asked.party) &&
        !(yes && isSurelyLater(yes, pause.said)),
    )
    .toSorted((one, other) => (one.until < other.until ? 1 : -1))[0] ?? null;
