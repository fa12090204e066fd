import { digestWritings, normalizeContact } from '../people/contact.js';
import { listDigestsOf } from '../people/list-digest.js';
import { openValues } from '../people/open-values.js';
import { tagOf } from '../store/tag.js';
import type { HeldRecord } from './person-parts.js';
import type { RightsDesk } from './rights-desk.js';

/** An address or a number of a person. */
export interface OwnContact {
  readonly kind: 'email' | 'phone';
  readonly text: string;
}

/** The addresses and numbers that some records carry, each once. */
export function contactsIn(records: readonly HeldRecord[]): readonly OwnContact[] {
  const found = new Map<string, OwnContact>();
  for (const { record, config, values } of records)
    for (const kind of ['email', 'phone'] as const) {
      // What a business wrote down stands under the names of the kinds.
      const fields = record.withdrawn
        ? [kind]
        : (config?.fields ?? []).filter(({ type }) => type === kind).map(({ id }) => id);
      for (const field of fields) {
        const text = values && Object.hasOwn(values, field) ? values[field] : undefined;
        if (typeof text === 'string' && text.trim())
          found.set(`${kind} ${normalizeContact(kind, text)}`, { kind, text: text.trim() });
      }
    }
  return [...found.values()];
}

/** Those that nobody else gave to the business: what a household shares is not one person's to stop. */
export async function onlyTheirs(
  desk: Pick<RightsDesk, 'store' | 'wrappingKey' | 'lookupSecret'>,
  controller: string,
  records: readonly HeldRecord[],
): Promise<readonly OwnContact[]> {
  const { store, wrappingKey, lookupSecret } = desk;
  const theirs = new Set(records.map(({ submission }) => submission.logIndex));
  const own: OwnContact[] = [];
  for (const contact of contactsIn(records)) {
    const tags = digestWritings(lookupSecret, contact.kind, contact.text).map(tagOf);
    const others = (await store.histories.find(controller, tags)).filter(
      ({ place, contacts }) => !theirs.has(place) && contacts.some((tag) => tags.includes(tag)),
    );
    let isShared = false;
    for (const one of await store.records.listAt(others.map(({ place }) => place)))
      isShared ||= (await openValues(store, wrappingKey, one)) !== null;
    if (!isShared) own.push(contact);
  }
  return own;
}

/** Under which a list of people not to contact holds some contacts: one entry each. */
export const listEntriesOf = (
  { lookupSecret }: Pick<RightsDesk, 'lookupSecret'>,
  contacts: readonly OwnContact[],
): readonly string[] =>
  contacts.flatMap(({ kind, text }) => listDigestsOf(lookupSecret, kind, text).slice(0, 1));
