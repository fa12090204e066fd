import { addDays, type CalendarDate, daysBetween, isWithin, weekdayOf } from './date.js';
import { frenchCallingLimits } from './fr/calling-limits.js';
import { type Instant, type LocalMoment, localMoment, timeOf } from './moment.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

/** When and how often a person may be called, for as long as these limits hold. */
export interface CallingLimits {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight where the person lives, the second not included. */
  readonly windows: readonly (readonly [from: number, until: number])[];
  /** As many attempts at most, in as many days. */
  readonly most: number;
  readonly days: number;
  /** Whether a consent to calls lifts days and hours. */
  readonly isLiftedByConsent: boolean;
  readonly hoursRule: string;
  readonly attemptsRule: string;
}

/** What keeps a call from being made now, though not for good; `next` is when it no longer does. */
export interface Constraint {
  /** `calling-hours` on an allowed answer: only a day was given, and `next` is when calls may start on it. */
  readonly kind: 'calling-day' | 'calling-hours' | 'attempts';
  readonly ruleId: string;
  readonly next: Instant | null;
}

const limits: Record<Jurisdiction, readonly CallingLimits[]> = { FR: frenchCallingLimits };

/** The limits of a day; undefined where the book has none for it. */
export const callingLimitsOn = (jurisdiction: Jurisdiction, date: CalendarDate): CallingLimits | undefined =>
  limits[jurisdiction].find(({ from, until }) => isWithin(date, from, until));

/** For how many days a call counts at most, by any law of the book. */
export const attemptDays = Math.max(
  ...Object.values(limits)
    .flat()
    .map(({ days }) => days),
);

/** What a call is held against. */
export interface CallFacts {
  readonly timeZone: string;
  readonly isHoliday: (date: CalendarDate) => boolean;
  /** Milliseconds of each attempt so far, answered or not. */
  readonly attempts: readonly number[];
  /** Whether days and hours are lifted, by an agreed slot or by an older consent. */
  readonly isLifted: boolean;
}

const isOpen = (date: CalendarDate, { weekdays }: CallingLimits, { isHoliday }: CallFacts): boolean =>
  weekdays.includes(weekdayOf(date)) && !isHoliday(date);

/** When calls have to stop that may be made at a moment; null where its day has no hours, or none of them holds then. */
export function callsStopAt(at: Instant, jurisdiction: string, timeZone: string): Instant | null {
  const { date, minutes } = localMoment(Date.parse(at), timeZone);
  const window = callingLimitsOn(parseJurisdiction(jurisdiction), date)?.windows.find(
    ([from, until]) => minutes !== null && from <= minutes && minutes < until,
  );
  return window ? asInstant(timeOf(date, window[1], timeZone)) : null;
}

const asInstant = (time: number): Instant => new Date(time).toISOString();

/** What these limits have against a call at a moment; null when nothing. */
export function constraintOn(call: LocalMoment, rules: CallingLimits, facts: CallFacts): Constraint | null {
  const spent = latestSpent(call, rules, facts);
  if (spent !== null) {
    const from = addDays(spent, rules.days);
    return { kind: 'attempts', ruleId: rules.attemptsRule, next: nextOpening(from, 0, rules, facts) };
  }
  if (facts.isLifted) return null;
  const against = (kind: 'calling-day' | 'calling-hours'): Constraint => ({
    kind,
    ruleId: rules.hoursRule,
    next: nextOpening(call.date, call.minutes ?? 0, rules, facts),
  });
  if (!isOpen(call.date, rules, facts)) return against('calling-day');
  if (call.minutes === null) return against('calling-hours');
  const { minutes } = call;
  return rules.windows.some(([from, until]) => from <= minutes && minutes < until)
    ? null
    : against('calling-hours');
}

/** The day of the attempt that has to grow old before another is allowed; null when there is room for one. */
function latestSpent(call: LocalMoment, rules: CallingLimits, facts: CallFacts): CalendarDate | null {
  const recent = facts.attempts
    .filter((time) => time <= call.time)
    .map((time) => localMoment(time, facts.timeZone).date)
    .filter((date) => daysBetween(date, call.date) < rules.days)
    .toSorted();
  return recent.at(-rules.most) ?? null;
}

// Two weeks without an open day do not happen; a calendar that says so gets no date rather than an endless search.
const farthest = 60;

function nextOpening(
  date: CalendarDate,
  minutes: number,
  rules: CallingLimits,
  facts: CallFacts,
): Instant | null {
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day = addDays(date, ahead);
    if (!isOpen(day, rules, facts)) continue;
    const earliest = ahead === 0 ? minutes : 0;
    const window = rules.windows.find(([, until]) => earliest < until);
    if (window) return asInstant(timeOf(day, Math.max(window[0], earliest), facts.timeZone));
  }
  return null;
}
