import { isOpen, type ChoiceNow } from '../../history/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import type { Store } from '../store/store.js';
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
export async function listExpiring(
  store: Store,
  controller: string,
  today: CalendarDate,
  days: number,
): Promise<readonly Expiring[]> {
  const last = addDays(today, days);
  return store.readTogether(async (parts) => {
    const found: Expiring[] = [];
    for (const { until, place, tag } of await parts.histories.listEndings(controller, {
      from: today,
      until: last,
    })) {
      const view = await readView(parts, controller, [tag]);
      for (const choice of choicesIn(view)) {
        const isThis = choice.decidedBy.place === place && choice.item.period?.until === until;
        if (isThis && choice.answer === 'granted' && isOpen(choice))
          found.push({ choice, proof: `urn:uuid:${choice.decidedBy.id}`, until });
      }
    }
    return found;
  });
}
