import { readComing } from '../jobs/retention/coming.js';
import { findNotBefore } from '../jobs/retention/list-leaving.js';
import type { Archive } from '../archive/index.js';
import type { Caller } from '../http/caller.js';
import type { Store } from '../store/store.js';
import type { CalendarView } from './owner-answers.js';

const mostRuns = 60;

/** What the calendar holds for the businesses that somebody may ask about: counts, and nobody by name. */
export async function describeCalendar(
  { store, archive, today }: { readonly store: Store; readonly archive: Archive; readonly today: string },
  caller: Pick<Caller, 'mayAsk'>,
): Promise<CalendarView> {
  const businesses = (await store.controllers.list()).filter(({ id }) => caller.mayAsk(id));
  const controllers = [];
  for (const { id, name } of businesses) {
    const coming = await readComing(store, id);
    controllers.push({
      id,
      name,
      persons: await store.retention.countClocks(id),
      seenOn: coming?.day ?? null,
      days: coming?.days ?? [],
    });
  }
  const isTheirs = ({ controller }: { readonly controller: string }): boolean => caller.mayAsk(controller);
  return {
    today,
    notBefore: await findNotBefore(store, today),
    archive: { entries: await archive.count(), trouble: archive.trouble },
    controllers,
    holds: (await store.retention.listHolds())
      .filter(isTheirs)
      .map(({ controller, subject, since, reason }) => ({ controller, person: subject, since, reason })),
    runs: (await store.retention.listRuns(mostRuns)).filter(isTheirs),
  };
}
