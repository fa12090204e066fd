import { parseCalendarDate, type CalendarDate } from './date.js';
import { LawError } from './error.js';

/**
 * The first day on which a person born on `birthDate` has that age. Whoever was born on 29 February is older from 1 March
 * in a year without that day: the later of the two readings. Throws LawError `invalid-date` or `unknown-value`.
 */
export function ofAgeOn(birthDate: CalendarDate, age: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = parseCalendarDate(birthDate).split('-').map(Number);
  if (!Number.isInteger(age))
    throw new LawError('unknown-value', `age: ${age} is not accepted; a whole number of years is.`);
  // A day that its month does not have is the first of the next.
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}
