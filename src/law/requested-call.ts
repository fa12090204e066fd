import { addDays, type CalendarDate, weekdayOf } from './date.js';
import { frenchRequestedCalls } from './fr/requested-calls.js';

// Two months without an open day do not happen; a calendar that says so gets an early end, not an endless search.
const farthest = 60;

/**
 * The last day on which a person may be called who asked for it, where they live: in France five "jours ouvrables" after
 * the day they asked, Monday to Saturday without public holidays (Code conso. R223-4, FR-P12).
 */
export function lastRequestDay(
  askedOn: CalendarDate,
  isHoliday: (date: CalendarDate) => boolean = () => false,
): CalendarDate {
  const { days, weekdays } = frenchRequestedCalls;
  let last = askedOn;
  for (let counted = 0, ahead = 0; counted < days && ahead < farthest; ahead++) {
    last = addDays(last, 1);
    if (weekdays.includes(weekdayOf(last)) && !isHoliday(last)) counted++;
  }
  return last;
}
