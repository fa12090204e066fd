import { addDays, type CalendarDate } from '../law/date.js';

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$|^(\d\d)(\d\d)(\d{4})$/;

/**
 * A date as a person types it (`24/11/1980`, `24.11.1980`, `24 11 1980`, `24111980`: day, month, year) as a calendar
 * date (`1980-11-24`). What a browser fills in by itself is one already (HTML standard, autofill `bday`). Anything
 * else comes back as it was, for the person to put right. Whether such a day exists is not looked at here.
 */
export function readBirthDate(typed: string): string {
  const text = typed.trim();
  const [, day, month, year, day2, month2, year2] = dayFirst.exec(text) ?? [];
  const parts = [year ?? year2, month ?? month2, day ?? day2];
  return parts[0] ? parts.map((part) => part?.padStart(2, '0')).join('-') : text;
}

const isInCalendar = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** Why a text is nobody's birth date on that day; null when it may be. */
export function birthDateProblem(
  text: string,
  today: CalendarDate,
): 'date' | 'date-past' | 'date-future' | null {
  if (!isInCalendar(text)) return 'date';
  if (text < '1900') return 'date-past';
  // A device's day may be one ahead of the day on which the form is checked.
  return text > addDays(today, 1) ? 'date-future' : null;
}
