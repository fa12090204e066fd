import type { RetentionDesk } from './retention-desk.js';
import { findSubjects } from './tell-events.js';

interface Wanted {
  readonly contact: { readonly email?: string; readonly phone?: string };
  /** May be left out where there is one business. */
  readonly controller?: string | undefined;
}

type Desk = Pick<RetentionDesk, 'store' | 'lookupSecret' | 'now'>;

/** Lets nothing of a person leave until `releasePerson`; a sentence where nobody, or more than one, is meant. */
export async function holdPerson(
  desk: Desk,
  { reason, ...wanted }: Wanted & { readonly reason: string },
): Promise<{ readonly subject: string } | string> {
  const found = await findOne(desk, wanted);
  if (typeof found === 'string') return found;
  await desk.store.retention.addHold({
    ...found,
    since: desk.now().toISOString(),
    reason: reason.slice(0, 200),
  });
  return found;
}

/** Lets a person leave again when it is time. */
export async function releasePerson(
  desk: Desk,
  wanted: Wanted,
): Promise<{ readonly subject: string } | string> {
  const found = await findOne(desk, wanted);
  if (typeof found === 'string') return found;
  return (await desk.store.retention.endHold(found.controller, found.subject))
    ? found
    : 'This person is not held.';
}

async function findOne(
  desk: Desk,
  { contact, controller }: Wanted,
): Promise<{ readonly subject: string; readonly controller: string } | string> {
  const businesses = (await desk.store.controllers.list()).map(({ id }) => id);
  const business = controller ?? (businesses.length === 1 ? businesses[0] : undefined);
  if (business === undefined || !businesses.includes(business))
    return `Say which business, with its id: ${businesses.join(', ')}.`;
  const [found = 'unknown-person'] = await findSubjects(desk, business, [contact]);
  if (found === 'no-person') return 'Say who: an address or a number.';
  if (found === 'several-persons') return 'Several persons share this contact: give another one of theirs.';
  return found.startsWith('urn:')
    ? { subject: found, controller: business }
    : 'Nobody is known by this contact.';
}
