import { parseCalendarDate, type CalendarDate } from './date.js';
import { LawError } from './error.js';

/** The day it is in an IANA zone at an instant; throws LawError for an invalid instant or an unknown zone. */
export function calendarDateIn(instant: Date, timeZone: string): CalendarDate {
  if (Number.isNaN(instant.getTime())) {
    throw new LawError('invalid-date', 'instant: an invalid Date came; a real instant is accepted.');
  }
  let text: string;
  try {
    text = typeof Temporal === 'object' ? byTemporal(instant, timeZone) : byIntl(instant, timeZone);
  } catch {
    throw new LawError(
      'unknown-value',
      `timeZone: "${timeZone}" is unknown; an IANA name such as Europe/Paris is accepted.`,
    );
  }
  return parseCalendarDate(text);
}

/** As much of Temporal as is used here; TypeScript's libraries for ES2023 do not know it. */
declare const Temporal: {
  readonly Instant: {
    fromEpochMilliseconds(milliseconds: number): {
      toZonedDateTimeISO(timeZone: string): { toPlainDate(): { toString(): string } };
    };
  };
};

// Chromium loads the data of a locale for its first date format, which takes longer than drawing a form: 12 ms of a
// desktop's time. Temporal knows the zones without.
const byTemporal = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

function byIntl(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string, length: number): string =>
    (parts.find((each) => each.type === type)?.value ?? '').padStart(length, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}
