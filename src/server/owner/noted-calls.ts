import { attemptDays } from '../../law/calling-limits.js';
import type { Instant } from '../../law/moment.js';
import type { CallAttempt } from '../store/call-attempts.js';

const day = 86_400_000;

/** How long a call is kept: as long as it counts, wherever the person's clocks stand. */
export const keptCallTime = (attemptDays + 1) * day;

/** Whether all calls are still kept that count at a moment; both in milliseconds since 1970. */
export const areCallsKnownAt = (moment: number, now: number): boolean => moment >= now - day;

const minuteOf = (at: Instant): number => Math.floor(Date.parse(at) / 60_000);

/**
 * The calls that are noted and those that an asker knows of, as one list. What both tell of the same minute is the same call,
 * and two calls within a minute stay two.
 */
export function joinCalls(noted: readonly CallAttempt[], given: readonly Instant[] = []): readonly Instant[] {
  const left = new Map<number, number>();
  const own = noted.map(({ at }) => new Date(at).toISOString());
  for (const at of own) left.set(minuteOf(at), (left.get(minuteOf(at)) ?? 0) + 1);
  const others = given.filter((at) => {
    const same = left.get(minuteOf(at)) ?? 0;
    left.set(minuteOf(at), same - 1);
    return same <= 0;
  });
  return [...own, ...others];
}
