import { addDays, type CalendarDate, daysBetween } from '../law/date.js';

/**
 * The first day between two on which a yes that counts on the first counts no more; null where it still counts on the last. What
 * stopped once stays stopped, so that a few questions find it.
 */
export async function firstDayWithout(
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
  countsOn: (day: CalendarDate) => Promise<boolean>,
): Promise<CalendarDate | null> {
  if (await countsOn(until)) return null;
  let [last, first] = [0, daysBetween(from, until)];
  while (first - last > 1) {
    const middle = Math.floor((first + last) / 2);
    if (await countsOn(addDays(from, middle))) last = middle;
    else first = middle;
  }
  return addDays(from, first);
}
