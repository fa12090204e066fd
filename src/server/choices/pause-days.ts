import { addDays, addMonths, type CalendarDate } from '../../law/index.js';

const mostMonths = 12;

/** The first and the last day that a pause may end on. */
export const pauseDays = (
  today: CalendarDate,
): { readonly first: CalendarDate; readonly last: CalendarDate } => ({
  first: addDays(today, 1),
  last: addMonths(today, mostMonths),
});
