const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'longOffset',
});

// A list has few of them, many times.
const known = new Map<string, string>();

/**
 * An instant (RFC 3339) as the clocks of Paris show it, with its offset: `2026-11-30T10:00+01:00`. In UTC, whoever calls would
 * read an hour at which no call may be made.
 */
export function parisTime(instant: string): string {
  const before = known.get(instant);
  if (before !== undefined) return before;
  const part = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const offset = (part['timeZoneName'] ?? '').replace('GMT', '');
  const time = `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}${offset}`;
  known.set(instant, time);
  return time;
}
