import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { CalendarDate, Territory } from '../../law/index.js';

// The holidays of the whole world, which only calls need: reading them takes longer than a short list of addresses.
let makeCalendar: typeof Holidays | undefined;
function calendarOf(territory: Territory): Holidays {
  makeCalendar ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return new makeCalendar(territory);
}

const calendars = new Map<Territory, Holidays>();
const years = new Map<string, ReadonlySet<CalendarDate>>();

/** Whether a day is a public holiday in a part of France, abolition days overseas included. */
export const publicHolidaysOf =
  (territory: Territory) =>
  (date: CalendarDate): boolean =>
    holidaysIn(territory, date.slice(0, 4)).has(date);

function holidaysIn(territory: Territory, year: string): ReadonlySet<CalendarDate> {
  const key = `${territory} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const calendar = calendars.get(territory) ?? calendarOf(territory);
  calendars.set(territory, calendar);
  const days = calendar
    .getHolidays(Number(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  const found = new Set(days);
  years.set(key, found);
  return found;
}
