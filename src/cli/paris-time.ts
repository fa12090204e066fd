import { localMoment } from '../law/moment.js';

const minute = 60_000;
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * An instant (RFC 3339) as the clocks of Paris show it, with its offset: `2026-11-30T10:00+01:00`. In UTC, whoever calls would
 * read an hour at which no call may be made.
 */
export function parisTime(instant: string): string {
  const { time, date, minutes } = localMoment(Date.parse(instant), 'Europe/Paris');
  const ahead = Date.parse(`${date}T00:00:00Z`) / minute + minutes - Math.floor(time / minute);
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}+${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
