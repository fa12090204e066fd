import { type CalendarDate, parseCalendarDate } from '../../../law/index.js';
import { digestGiven } from '../../people/contact.js';
import { type ClockEvent, type ClockEventKind, clockEventKinds } from '../../store/retention/clock-events.js';
import type { Store, StoreParts } from '../../store/store.js';
import { tagOf } from '../../store/tag.js';

/** An event as an owner tells it: what happened, on which day, and with whom, by one of three. */
export interface GivenEvent {
  readonly event: string;
  readonly on: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** `urn:uuid:` of a record of that person. */
  readonly record?: string | undefined;
}

/** Why an event moves nobody's clock. */
export type EventFault =
  'unknown-event' | 'invalid-day' | 'future-day' | 'no-person' | 'unknown-person' | 'several-persons';

/** What some events came to: places are those of the list, from 0. Nothing of an event that moved no clock is stored. */
export interface ToldEvents {
  readonly told: number;
  readonly faults: readonly { readonly place: number; readonly fault: EventFault }[];
}

/** What telling events needs of the receiver. */
export interface EventDesk {
  readonly store: Pick<Store, 'retention' | 'records' | 'histories' | 'transact'>;
  readonly lookupSecret: Buffer;
  today(): CalendarDate;
}

/** Reads the kind and the day of an event; a fault where either is not accepted. */
export function readEvent(
  { event, on }: Pick<GivenEvent, 'event' | 'on'>,
  today: CalendarDate,
): { readonly kind: ClockEventKind; readonly on: CalendarDate } | EventFault {
  const kind = clockEventKinds.find((one) => one === event);
  if (!kind) return 'unknown-event';
  try {
    return parseCalendarDate(on) > today ? 'future-day' : { kind, on };
  } catch {
    return 'invalid-day';
  }
}

/**
 * Moves the clocks of persons whom a business knows, by what its owner tells; all of it in one transaction, with what `beside` writes. An
 * event for somebody who is not known, or whom a contact does not tell from another, is told by its place.
 */
export async function tellEvents(
  desk: EventDesk,
  controller: string,
  given: readonly GivenEvent[],
  beside: (parts: StoreParts, told: readonly ClockEvent[]) => Promise<void> = async () => undefined,
): Promise<ToldEvents> {
  const today = desk.today();
  const faults: { place: number; fault: EventFault }[] = [];
  const events: ClockEvent[] = [];
  const subjects = await findSubjects(desk, controller, given);
  for (const [place, one] of given.entries()) {
    const read = readEvent(one, today);
    const found = subjects[place] ?? 'unknown-person';
    if (typeof read === 'string') faults.push({ place, fault: read });
    else if (!found.startsWith('urn:')) faults.push({ place, fault: found as EventFault });
    else events.push({ controller, subject: found, ...read });
  }
  if (events.length > 0)
    await desk.store.transact(async (parts) => {
      await parts.retention.tell(events);
      await beside(parts, events);
    });
  return { told: events.length, faults };
}

/** For each event the id of its person, or why there is none. */
export async function findSubjects(
  desk: Pick<EventDesk, 'store' | 'lookupSecret'>,
  controller: string,
  given: readonly Pick<GivenEvent, 'email' | 'phone' | 'record'>[],
): Promise<readonly string[]> {
  const { store, lookupSecret } = desk;
  const digests = given.map((one) =>
    digestGiven(lookupSecret, {
      ...(one.email !== undefined && { email: one.email }),
      ...(one.phone !== undefined && { phone: one.phone }),
    }).flat(),
  );
  const byLookup = await store.retention.findByLookups(digests.flat());
  const found = await Promise.all(
    given.map(async ({ record }, place): Promise<ReadonlySet<string>> => {
      if (record !== undefined) {
        const stored = await store.records.findById(record);
        return new Set(stored ? [stored.subjectId] : []);
      }
      const theirs = digests[place] ?? [];
      const known = theirs.flatMap((digest) => byLookup.get(digest) ?? []);
      return new Set(known.length > 0 ? known : await findByTag(store, controller, theirs.map(tagOf)));
    }),
  );
  const clocks = await store.retention.findClocks([...new Set(found.flatMap((some) => [...some]))]);
  const here = new Set(clocks.filter((one) => one.controller === controller).map(({ subject }) => subject));
  return given.map(({ email, phone, record }, place) => {
    if (!email && !phone && !record) return 'no-person';
    const [subject, ...others] = [...(found[place] ?? [])].filter((one) => here.has(one));
    return others.length > 0 ? 'several-persons' : (subject ?? 'unknown-person');
  });
}

/** Who wrote a contact beside another one. */
async function findByTag(
  { histories, records }: EventDesk['store'],
  controller: string,
  tags: readonly string[],
): Promise<readonly string[]> {
  if (tags.length === 0) return [];
  const places = (await histories.find(controller, tags))
    .filter(({ contacts, isFlagged }) => !isFlagged && contacts.some((tag) => tags.includes(tag)))
    .map(({ place }) => place);
  return (await records.listAt(places)).map(({ subjectId }) => subjectId);
}
