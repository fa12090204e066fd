import { addDays, type CalendarDate } from '../../../law/index.js';

/** A day on which people leave, as a calendar shows it. */
export interface IcalDay {
  readonly on: CalendarDate;
  /** Tells the entry from all others, the same each time it is written. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const compact = (day: CalendarDate): string => day.replaceAll('-', '');
const escape = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** Lines have 75 bytes at most; the rest goes on behind a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const letter of line) {
    if (Buffer.byteLength(now + letter) > 74) {
      lines.push(now);
      now = ` ${letter}`;
    } else now += letter;
  }
  return [...lines, now].join('\r\n');
}

/** What leaves, as iCalendar (RFC 5545): whole days, with a reminder a week before each. It names nobody. */
export const writeIcal = (
  days: readonly IcalDay[],
  { name, at }: { readonly name: string; readonly at: Date },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Accord//Retention//EN',
    `X-WR-CALNAME:${escape(name)}`,
    ...days.flatMap(({ on, id, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${escape(id)}`,
      `DTSTAMP:${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(text)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escape(title)}`,
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
