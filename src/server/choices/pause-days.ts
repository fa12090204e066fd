import { addDays, addMonths, type CalendarDate, LawError, parseCalendarDate } from '../../law/index.js';

const mostMonths = 12;

/** The first and the last day that a pause may end on. */
export const pauseDays = (
  today: CalendarDate,
): { readonly first: CalendarDate; readonly last: CalendarDate } => ({
  first: addDays(today, 1),
  last: addMonths(today, mostMonths),
});

/** The last day of a pause, as it was written; null for one that is over, too far, or in no calendar. */
export function readPauseDay(text: string, today: CalendarDate): CalendarDate | null {
  const { first, last } = pauseDays(today);
  try {
    const day = parseCalendarDate(text.trim());
    return first <= day && day <= last ? day : null;
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}
