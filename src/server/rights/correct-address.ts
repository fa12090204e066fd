import { randomUUID } from 'node:crypto';
import { digestLinkToken } from '../keys/link-token.js';
import {
  type AddressPair,
  daysToConfirmAddress,
  openAddresses,
  sealAddresses,
} from '../people/address-change.js';
import { digestWritings } from '../people/contact.js';
import { findAddress } from '../people/find-address.js';
import { type PersonView, subjectsOf } from '../people/person-view.js';
import { unwrapKey } from '../people/private-part.js';
import { tagOf } from '../store/tag.js';
import { type HeldRecord, listHeld, partsOf } from './person-parts.js';
import { readyCorrections } from './rectify.js';
import type { RightsDesk } from './rights-desk.js';

const day = 86_400_000;

/** Whoever of a page's persons is not erased; the last one who answered. Null where nobody is. */
export async function findLiving(
  { store }: Pick<RightsDesk, 'store'>,
  view: PersonView,
): Promise<string | null> {
  for (const id of subjectsOf(view).toReversed()) if (await store.people.findById(id)) return id;
  return null;
}

/**
 * Keeps a new address until its mailbox was pressed in; gives the id of the change, for the mail. `shared` where several names stand
 * under the address that the page belongs to, null where that is no address or nobody's.
 */
export async function askToCorrect(
  view: PersonView,
  { after, language, form }: Omit<AddressPair, 'before'>,
  desk: RightsDesk,
): Promise<{ readonly id: string } | 'shared' | null> {
  const { store, wrappingKey, lookupSecret } = desk;
  const subjectId = await findLiving(desk, view);
  const before = await findAddress(store, wrappingKey, lookupSecret, view);
  const subject = subjectId === null ? undefined : await store.people.findById(subjectId);
  if (subjectId === null || before === null || !subject) return null;
  const held = await listHeld(desk, { subjectId, controller: view.controller });
  if (partsOf(held).filter(({ name }) => name !== null).length > 1) return 'shared';
  const id = `urn:uuid:${randomUUID()}`;
  const now = desk.now().getTime();
  const key = unwrapKey(wrappingKey, subject.wrappedKey);
  await store.addressChanges.keep(
    {
      // The mail brings the link: until it goes, nothing opens this.
      digest: `unsent ${id}`,
      id,
      subjectId,
      controller: view.controller,
      sealed: sealAddresses(key, id, { before, after, language, form }),
      expires: now + daysToConfirmAddress * day,
    },
    now,
  );
  return { id };
}

/** What a link to confirm a new address is about; null when it does not open. */
export async function readCorrection(
  token: string,
  { store, wrappingKey, now }: RightsDesk,
): Promise<AddressPair | null> {
  const change = await store.addressChanges.find({ digest: digestLinkToken(token) }, now().getTime());
  return change && (await openAddresses(store, wrappingKey, change));
}

/** A correction that was made, and the tags by which the person is found now. */
export interface Corrected {
  readonly pair: AddressPair;
  readonly controller: string;
  readonly used: readonly string[];
}

/** Lets a new address take the place of the old one, once; null when the link does not open. */
export async function confirmCorrection(token: string, desk: RightsDesk): Promise<Corrected | null> {
  const { store, wrappingKey, lookupSecret } = desk;
  const change = await store.addressChanges.find({ digest: digestLinkToken(token) }, desk.now().getTime());
  const pair = change && (await openAddresses(store, wrappingKey, change));
  if (!change || !pair) return null;
  const { subjectId, controller } = change;
  const held = await listHeld(desk, { subjectId, controller });
  const isBefore = digestedAs(lookupSecret, pair.before);
  const ready = [...fieldsWith(held, isBefore)].map(([field, records]) =>
    readyCorrections(
      { subjectId, controller, records, changes: { [field]: pair.after }, by: 'data-subject' },
      desk,
    ),
  );
  const at = desk.now().toISOString();
  const isMade = await store.transact(async (parts) => {
    if (!(await parts.addressChanges.drop(change.id))) return false;
    for (const one of ready) await one.run(parts, at);
    return true;
  });
  return isMade
    ? { pair, controller, used: digestWritings(lookupSecret, 'email', pair.after).map(tagOf) }
    : null;
}

const digestedAs = (secret: Buffer, address: string): ((value: unknown) => boolean) => {
  const known = new Set(digestWritings(secret, 'email', address));
  return (value) =>
    typeof value === 'string' && digestWritings(secret, 'email', value).some((one) => known.has(one));
};

/** The fields that hold an address, each with the records in which it stands there. */
function fieldsWith(
  held: readonly HeldRecord[],
  isBefore: (value: unknown) => boolean,
): ReadonlyMap<string, readonly HeldRecord[]> {
  const found = new Map<string, HeldRecord[]>();
  for (const one of held)
    for (const { id, type } of one.config?.fields ?? [])
      if (type === 'email' && one.values && Object.hasOwn(one.values, id) && isBefore(one.values[id]))
        found.set(id, [...(found.get(id) ?? []), one]);
  return found;
}
