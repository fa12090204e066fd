import type { Store } from '../store/store.js';
import { tagOf } from '../store/tag.js';
import { digestWritings } from './contact.js';
import { openValues } from './open-values.js';
import type { PersonView } from './person-view.js';

/** The address as a person wrote it, in the last record of a view that carries it; null once erased. */
export async function findAddress(
  store: Store,
  wrappingKey: Buffer,
  secret: Buffer,
  { records, used }: PersonView,
): Promise<string | null> {
  const places = records.map(({ place }) => place);
  for (const submission of (await store.records.listAt(places)).toReversed()) {
    const values = (await openValues(store, wrappingKey, submission)) as Record<string, unknown> | null;
    for (const value of Object.values(values ?? {}))
      if (
        typeof value === 'string' &&
        value.includes('@') &&
        digestWritings(secret, 'email', value).some((digest) => used.includes(tagOf(digest)))
      )
        return value.trim();
  }
  return null;
}
