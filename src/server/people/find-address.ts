import type { Database } from '../store/sql.js';
import { tagOf } from '../store/person-histories.js';
import { listSubmissionsAt } from '../store/submissions.js';
import { digestWritings } from './contact.js';
import { openValues } from './open-values.js';
import type { PersonView } from './person-view.js';

/** The address as a person wrote it, in the last record of a view that carries it; null once erased. */
export async function findAddress(
  database: Database,
  wrappingKey: Buffer,
  secret: Buffer,
  { records, used }: PersonView,
): Promise<string | null> {
  const places = records.map(({ place }) => place);
  for (const submission of (await listSubmissionsAt(database, places)).toReversed()) {
    const values = (await openValues(database, wrappingKey, submission)) as Record<string, unknown> | null;
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
