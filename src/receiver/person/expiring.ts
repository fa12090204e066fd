import { addDays, type CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import { listRecords } from '../store/history.js';
import { listWithPeriod } from '../store/people.js';
import { type ChoiceNow, choicesNow } from './choices-now.js';

/** A consent that ends by itself soon. */
export interface Expiring {
  /** `urn:uuid:` of the person. */
  readonly subjectId: string;
  readonly choice: ChoiceNow;
  /** The last day on which it holds. */
  readonly until: CalendarDate;
}

// A consent to calls lives a year at most (R223-1); a day more for the hours between clocks.
const longest = 366;

/** The consents of a controller that end within so many days, the soonest first; those that ended are not among them. */
export function listExpiring(
  database: Database,
  controller: string,
  today: CalendarDate,
  days: number,
): readonly Expiring[] {
  const last = addDays(today, days);
  return listWithPeriod(database, addDays(today, -longest))
    .flatMap((subjectId) => {
      const records = listRecords(database, subjectId).map(({ record }) => JSON.parse(record) as ProofRecord);
      return choicesNow(records, controller).flatMap((choice) => {
        const until = choice.answer === 'granted' ? choice.item.period?.until : undefined;
        return until !== undefined && until >= today && until <= last ? [{ subjectId, choice, until }] : [];
      });
    })
    .toSorted((one, other) => (one.until < other.until ? -1 : Number(one.until > other.until)));
}
