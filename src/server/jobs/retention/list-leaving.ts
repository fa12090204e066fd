import { setImmediate as breathe } from 'node:timers/promises';
import {
  addDays,
  type CalendarDate,
  type KeptByLaw,
  type Leaving,
  leavesOn,
  planArchive,
  planLeaving,
} from '../../../law/index.js';
import type { LegalHold } from '../../store/retention/holds.js';
import type { ClockPage, StoredClock } from '../../store/retention/clock.js';
import type { StoreParts } from '../../store/store.js';
import type { Told } from './told-limits.js';

/** A person, and when they leave the data of a business. */
export interface LeavingPerson {
  readonly clock: StoredClock;
  readonly leaving: Leaving;
  /** The first day on which nothing of them is kept but what the archive holds. */
  readonly on: CalendarDate;
  /** What of their dealings goes to the archive then. */
  readonly archive: readonly KeptByLaw[];
  readonly isHeld: boolean;
}

/** What planning needs to know. */
export interface Calendar {
  /** Undefined for a business of which no form is known any more. */
  readonly told: (clock: StoredClock) => Told | undefined;
  /** Month and day of the end of the financial year, such as `12-31`. */
  readonly yearEnd: string;
  /** Nobody leaves before: the day on which the calendar was first looked at, and the time that its owner has from then on. */
  readonly notBefore: CalendarDate;
  readonly isHeld: (clock: Pick<StoredClock, 'controller' | 'subject'>) => boolean;
}

/**
 * When one person leaves; null for who does not until `until`, as a contract runs or nothing is known of what they were told.
 */
export function planPerson(
  clock: StoredClock,
  calendar: Calendar,
  until: CalendarDate = '~',
): Omit<LeavingPerson, 'archive'> | null {
  const told = calendar.told(clock);
  const leaving = told && planLeaving(clock, told.limits, told);
  // Most stay for longer, and of those no more is worked out.
  if (!leaving || leaving.until >= until) return null;
  const day = leavesOn(leaving, clock.askedOn);
  const on = day < calendar.notBefore ? calendar.notBefore : day;
  return { clock, leaving, on, isHeld: calendar.isHeld(clock) };
}

/** What of a person's dealings is still to be kept when they leave. */
export const archiveOf = (
  { clock, on }: Pick<LeavingPerson, 'clock' | 'on'>,
  calendar: Calendar,
): readonly KeptByLaw[] => {
  const told = calendar.told(clock);
  return told
    ? planArchive(clock, { ...told, yearEnd: calendar.yearEnd }).filter(({ until }) => until >= on)
    : [];
};

// A page that is read and forgotten at once is little to tidy up after.
const pageSize = 256;
const pagesAtOnce = 4;

/**
 * The persons of a business who leave until a day, a page at a time, the longest silent first; after some pages the process has a
 * moment for others. `today` bounds what can have been heard of.
 */
export async function* listLeaving(
  store: Pick<StoreParts, 'retention'>,
  controller: string,
  until: CalendarDate,
  calendar: Calendar,
): AsyncGenerator<readonly LeavingPerson[], void, undefined> {
  let after: ClockPage['after'];
  for (let page = 1; ; page++) {
    const clocks = await store.retention.listClocks(controller, '~', { after, most: pageSize });
    const leaving: LeavingPerson[] = [];
    for (const clock of clocks) {
      const planned = planPerson(clock, calendar, until);
      if (planned && planned.on <= until) leaving.push({ ...planned, archive: archiveOf(planned, calendar) });
    }
    yield leaving;
    if (clocks.length < pageSize) return;
    after = clocks.at(-1);
    if (page % pagesAtOnce === 0) await breathe();
  }
}

/** Tells who is held, of those who were when it was asked. */
export function makeIsHeld(holds: readonly LegalHold[]): Calendar['isHeld'] {
  const held = new Set(holds.map(({ controller, subject }) => `${subject} ${controller}`));
  return ({ controller, subject }) => held.has(`${subject} ${controller}`);
}

/** For so many days after the calendar was first looked at, nobody leaves: their owner sees first who will. */
export const daysOfNotice = 30;

const since = 'retention-since';

/** The first day on which somebody may leave; `today` begins the time of notice where it has not begun. */
export async function findNotBefore(
  store: Pick<StoreParts, 'facts'>,
  today: CalendarDate,
  { isKept = false }: { readonly isKept?: boolean } = {},
): Promise<CalendarDate> {
  const begun = isKept ? await store.facts.keep(since, today) : ((await store.facts.read(since)) ?? today);
  return addDays(begun, daysOfNotice);
}
