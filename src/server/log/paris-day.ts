import { type CalendarDate, calendarDateIn } from '../../law/index.js';

/**
 * Tells the day in Paris, where the rules of the forms apply. Keeps the answer for its minute: asking the time zone
 * costs as much as a signature.
 */
export function makeParisDay(): (now: Date) => CalendarDate {
  let minute = Number.NaN;
  let day: CalendarDate = '';
  return (now) => {
    const asked = Math.floor(now.getTime() / 60_000);
    if (asked !== minute) [minute, day] = [asked, calendarDateIn(now, 'Europe/Paris')];
    return day;
  };
}
