import { isOpen, type ChoiceNow } from '../../history/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import type { Database } from '../store/database.js';
import { listEndings } from '../store/ending-consents.js';
import { choicesIn } from '../people/person-view.js';
import { readView } from '../people/read-view.js';

/** A consent that ends by itself soon. */
export interface Expiring {
  readonly choice: ChoiceNow;
  /** `urn:uuid:` of the record that it stands on. */
  readonly proof: string;
  /** The last day on which it holds. */
  readonly until: CalendarDate;
}

/**
 * The consents of a business that end within so many days, the soonest first; those that ended are not among them. Looks at
 * those persons only.
 */
export function listExpiring(
  database: Database,
  controller: string,
  today: CalendarDate,
  days: number,
): readonly Expiring[] {
  const last = addDays(today, days);
  return listEndings(database, controller, { from: today, until: last }).flatMap(({ until, place, tag }) => {
    const view = readView(database, controller, [tag]);
    return choicesIn(view).flatMap((choice) => {
      const isThis = choice.decidedBy.place === place && choice.item.period?.until === until;
      return isThis && choice.answer === 'granted' && isOpen(choice)
        ? [{ choice, proof: `urn:uuid:${choice.decidedBy.id}`, until }]
        : [];
    });
  });
}
