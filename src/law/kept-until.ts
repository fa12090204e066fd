import type { Said } from '../history/said.js';
import { addMonths, type CalendarDate } from './date.js';
import { localMoment } from './moment.js';

/** The day on which something was pressed, at the earliest. */
export const pressedOn = ({ from, by }: Pick<Said, 'from' | 'by'>, timeZone: string): CalendarDate =>
  localMoment(Number.isFinite(from) ? from : by, timeZone).date;

// The benchmark of the CNIL for prospects: three years after the last contact that came from the person (RT02).
const benchmark = { months: 36, after: 'last-contact' };

/**
 * The last day on which an answer is kept: counted from the collection where the person was told so, else from when they were
 * last heard of (`heardAt`, milliseconds since 1970).
 */
export function keptUntil(
  said: Pick<Said, 'from' | 'by' | 'retention'>,
  { heardAt, timeZone }: { readonly heardAt: number; readonly timeZone: string },
): CalendarDate {
  const { months, after } = said.retention ?? benchmark;
  if (after === 'collection') return addMonths(pressedOn(said, timeZone), months);
  return addMonths(localMoment(Math.max(heardAt, said.by), timeZone).date, months);
}

/**
 * Whether somebody was too young to give an answer by themselves, or still is (LIL 45). A yes of a child does not come to
 * count on a birthday.
 */
export const isTooYoung = (
  said: Pick<Said, 'from' | 'by' | 'isJoint'> | null,
  {
    ofAgeOn,
    date,
    timeZone,
  }: { readonly ofAgeOn: CalendarDate; readonly date: CalendarDate; readonly timeZone: string },
): boolean => !said?.isJoint && (date < ofAgeOn || (said !== null && pressedOn(said, timeZone) < ofAgeOn));
