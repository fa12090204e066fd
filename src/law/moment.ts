import { addDays, type CalendarDate, parseCalendarDate } from './date.js';
import { LawError } from './error.js';

/** An instant: ISO 8601 with `Z` or an offset, such as `2026-11-24T11:00:00+01:00`. */
export type Instant = string;

/** A moment as it is where the person lives; `minutes` after midnight, null when only a day was given. */
export interface LocalMoment {
  /** Milliseconds since 1970; of a day, its last. */
  readonly time: number;
  readonly date: CalendarDate;
  readonly minutes: number | null;
}

const minute = 60_000;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const localForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?$/;

const refuse = (name: string, text: unknown, accepted: string): never => {
  throw new LawError('invalid-date', `${name}: "${String(text)}" is not a moment; accepted: ${accepted}.`);
};

/** Milliseconds of an instant; throws LawError `invalid-date` for another form or a day that does not exist. */
export function parseInstant(text: Instant, name = 'at'): number {
  const time = typeof text === 'string' && instantForm.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return refuse(name, text, 'such as 2026-11-24T11:00:00+01:00');
  parseCalendarDate(text.slice(0, 10));
  return time;
}

// Making a formatter takes far longer than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    throw new LawError(
      'unknown-value',
      `timeZone: "${timeZone}" is unknown; an IANA name such as Europe/Paris is accepted.`,
    );
  }
}

/** Day and minutes after midnight of an instant in an IANA zone; throws LawError for an unknown zone. */
export function localMoment(time: number, timeZone: string): LocalMoment & { readonly minutes: number } {
  const offset = dayOffset(time, timeZone);
  if (offset === null) return formatMoment(time, timeZone);
  const local = time + offset;
  const day = Math.floor(local / dayInMilliseconds);
  return { time, date: dateOf(day), minutes: Math.floor((local - day * dayInMilliseconds) / minute) };
}

function formatMoment(time: number, timeZone: string): LocalMoment & { readonly minutes: number } {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const date = parseCalendarDate(
    `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`,
  );
  return { time, date, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const dayInMilliseconds = 86_400_000;
// Earlier clocks went by the sun, to the second; and no consent is older than this, or younger than that.
const [firstTime, lastTime] = [Date.UTC(1980, 0, 1), Date.UTC(2200, 0, 1)];
// Lists ask for each line, and a formatter takes longer than all the rest: what a zone adds to UTC on a day is kept, and is null
// on the days on which clocks change.
const offsets = new Map<string, Map<number, number | null>>();
const dates = new Map<number, CalendarDate>();

/** What a zone adds to UTC throughout the day of a time; null where a formatter has to tell. */
function dayOffset(time: number, timeZone: string): number | null {
  if (!(time >= firstTime && time < lastTime)) return null;
  const day = Math.floor(time / dayInMilliseconds);
  let ofZone = offsets.get(timeZone);
  if (!ofZone) {
    ofZone = new Map();
    // Before it is kept: an unknown zone throws.
    formatterOf(timeZone);
    offsets.set(timeZone, ofZone);
  }
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const start = day * dayInMilliseconds;
  const [atStart, atEnd] = [start, start + dayInMilliseconds].map((at) => {
    const { date, minutes } = formatMoment(at, timeZone);
    return Date.parse(`${date}T00:00:00Z`) + minutes * minute - at;
  });
  const offset = atStart === atEnd ? (atStart ?? null) : null;
  ofZone.set(day, offset);
  return offset;
}

function dateOf(day: number): CalendarDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayInMilliseconds).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/**
 * Milliseconds of a local time in a zone. A time that a clock change leaves out is read as that much later, one that
 * comes twice as the first. Throws LawError for a bad day or zone.
 */
export function timeOf(date: CalendarDate, minutes: number, timeZone: string): number {
  const asIfUtc = Date.parse(`${parseCalendarDate(date)}T00:00:00Z`) + minutes * minute;
  const offsetAt = (time: number): number => {
    const local = localMoment(time, timeZone);
    return (
      Date.parse(`${local.date}T00:00:00Z`) + local.minutes * minute - Math.floor(time / minute) * minute
    );
  };
  const [before, after] = [offsetAt(asIfUtc - 86_400_000), offsetAt(asIfUtc + 86_400_000)];
  const first = asIfUtc - before;
  const second = asIfUtc - after;
  // In the hour that spring leaves out neither offset fits, and the earlier one moves the clock on.
  return offsetAt(first) !== before && offsetAt(second) === after ? second : first;
}

/**
 * Reads a moment: an instant, a local time (`2026-11-24T11:00`, where the person lives) or a day. Throws LawError
 * `invalid-date` for anything else.
 */
export function readMoment(at: string, timeZone: string): LocalMoment {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) {
    return { time: timeOf(addDays(at, 1), 0, timeZone) - 1, date: at, minutes: null };
  }
  const local = typeof at === 'string' ? localForm.exec(at) : null;
  if (!local) {
    const accepted = '2026-11-24, 2026-11-24T11:00 (where the person lives), 2026-11-24T11:00:00+01:00';
    if (typeof at !== 'string' || !instantForm.test(at)) return refuse('at', at, accepted);
    return localMoment(parseInstant(at), timeZone);
  }
  const [, date = '', hours, rest] = local;
  if (Number(hours) > 23 || Number(rest) > 59) return refuse('at', at, 'hours 00 to 23, minutes 00 to 59');
  return localMoment(timeOf(date, Number(hours) * 60 + Number(rest), timeZone), timeZone);
}
