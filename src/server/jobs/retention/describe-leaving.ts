import type { CalendarDate } from '../../../law/index.js';
import { listLeaving } from './list-leaving.js';
import { namePersons } from './name-persons.js';
import type { RetentionDesk } from './retention-desk.js';
import { readCalendar } from './run-calendar.js';

/** Who leaves, as lists show it. */
export interface DescribedLeaving {
  /** The first day on which nothing of them is kept but what the archive holds. */
  readonly on: CalendarDate;
  /** As records name them. */
  readonly person: string;
  /** Masked: their owner recognises it, and a stranger cannot use it. */
  readonly who: string;
  readonly controller: string;
  readonly rule: string;
  /** Such as `36 months after last-contact, 2024-01-31`. */
  readonly why: string;
  /** What goes to the archive, with its last day. */
  readonly archive: string;
  readonly held: boolean;
}

/** Lists who leaves until a day, a page at a time; reads, and changes nothing. */
export async function* describeLeaving(
  desk: Pick<RetentionDesk, 'store' | 'forms' | 'options' | 'wrappingKey'>,
  { today, until, controller }: { today: CalendarDate; until: CalendarDate; controller?: string | undefined },
): AsyncGenerator<readonly DescribedLeaving[], void, undefined> {
  const calendar = await readCalendar(desk, today);
  for (const { id } of await desk.store.controllers.list()) {
    if (controller !== undefined && id !== controller) continue;
    for await (const page of listLeaving(desk.store, id, until, calendar)) {
      const names = await namePersons(
        desk.store,
        desk,
        page.map(({ clock }) => clock.subject),
      );
      yield page.map(({ clock, leaving, on, archive, isHeld }) => ({
        on,
        person: clock.subject,
        who: names.get(clock.subject) ?? '',
        controller: id,
        rule: leaving.ruleId,
        why: `${leaving.months} months after ${leaving.after}, ${leaving.from}`,
        archive: archive
          .map(({ kind, ruleId, until: last }) => `${kind} (${ruleId}) until ${last}`)
          .join(', '),
        held: isHeld,
      }));
    }
  }
}
