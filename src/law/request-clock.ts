import { addMonths, type CalendarDate } from './date.js';
import { parseJurisdiction } from './registry.js';

/** What a person may ask a controller for (GDPR 15 to 21; in France also loi 78-17 article 85, for after their death). */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'objection',
  'restriction',
  'portability',
  'after-death',
] as const;
/** What a person may ask a controller for. */
export type Right = (typeof rights)[number];

/** The last day on which a request may be answered. */
export interface RequestClock {
  readonly due: CalendarDate;
  readonly ruleId: string;
}

/** One month from the day it came in (GDPR 12(3)); throws LawError for an unknown jurisdiction or an invalid date. */
export function requestClock(jurisdiction: string, received: CalendarDate): RequestClock {
  parseJurisdiction(jurisdiction);
  return { due: addMonths(received, 1), ruleId: 'OP04' };
}
