import type { CalendarDate } from '../law/date.js';

/**
 * The day it is in France, whose law counts; the receiver decides by its own clock.
 *
 * The clocks of Paris are one hour ahead of UTC, or two. From midnight to 22:00 UTC both say the same day, and from
 * 23:00 too: only in between are the zone's rules asked, which cost a browser as much as drawing half a form.
 */
export function today(now = new Date()): CalendarDate {
  const hour = now.getUTCHours();
  // Swedes write a day as the calendar of ISO 8601 does.
  if (hour === 22) return now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  return new Date(now.getTime() + (hour === 23 ? 3_600_000 : 0)).toISOString().slice(0, 10);
}
