import { LawError } from './error.js';

/** A day without time or zone, `YYYY-MM-DD`: law starts and ends on days, and such text sorts as time does. */
export type CalendarDate = string;

const dayInMilliseconds = 86_400_000;

const fromMilliseconds = (milliseconds: number, came: string): CalendarDate => {
  const text = Number.isNaN(new Date(milliseconds).getTime()) ? '' : new Date(milliseconds).toISOString();
  if (!/^\d{4}-/.test(text))
    throw new LawError('invalid-date', `date: ${came} is outside the years 0000 to 9999.`);
  return text.slice(0, 10);
};

const milliseconds = (date: CalendarDate): number => Date.parse(`${parseCalendarDate(date)}T00:00:00Z`);

/** Reads `YYYY-MM-DD` strictly; throws LawError `invalid-date` for another form or a day that does not exist. */
export function parseCalendarDate(text: string): CalendarDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || !isInCalendar(text)) {
    throw new LawError(
      'invalid-date',
      `date: "${String(text)}" is not a day of the calendar; accepted: YYYY-MM-DD.`,
    );
  }
  return text;
}

// Every month has 28 days: the calendar is asked about the last few only.
function isInCalendar(text: CalendarDate): boolean {
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || new Date(`${text}T00:00:00Z`).getUTCDate() === day;
}

/** The day `count` days later (earlier when negative); throws LawError for a bad date or a fraction of a day. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  const start = milliseconds(date);
  if (!Number.isInteger(count)) {
    throw new LawError(
      'unknown-value',
      `count: ${String(count)} is not accepted; a whole number of days is.`,
    );
  }
  return fromMilliseconds(start + count * dayInMilliseconds, `${date} plus ${count} days`);
}

/** The same day `count` months later, or the last day of that month when it is shorter; throws LawError as `addDays`. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  parseCalendarDate(date);
  if (!Number.isInteger(count)) {
    throw new LawError(
      'unknown-value',
      `count: ${String(count)} is not accepted; a whole number of months is.`,
    );
  }
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  if (!(year >= 0 && year <= 9999))
    throw new LawError(
      'invalid-date',
      `date: ${date} plus ${count} months is outside the years 0000 to 9999.`,
    );
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
  const day = date.slice(8);
  // Every month has 28 days.
  if (day <= '28') return start + day;
  const next = milliseconds(`${start}28`);
  const last = new Date(next + 4 * dayInMilliseconds);
  last.setUTCDate(0);
  return start + (day < String(last.getUTCDate()) ? day : String(last.getUTCDate()));
}

/** Days from `start` to `end`, negative when `end` comes first; throws LawError for a bad date. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return (milliseconds(end) - milliseconds(start)) / dayInMilliseconds;
}

/** 1 for Monday to 7 for Sunday; throws LawError for a bad date. */
export function weekdayOf(date: CalendarDate): number {
  // 5 January 1970 was a Monday.
  return (((daysBetween('1970-01-05', date) % 7) + 7) % 7) + 1;
}

/** Whether a day lies in a period whose ends both belong to it; null means the period has no end on that side. */
export function isWithin(date: CalendarDate, from: CalendarDate | null, until: CalendarDate | null): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}
