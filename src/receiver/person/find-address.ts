import type { Database } from '../store/database.js';
import { listSubmissionsOf } from '../store/people.js';
import { digestContact } from './contact.js';
import { openValues } from './open-values.js';

/** The address as a person wrote it, by its keyed digest; null once erased. */
export async function findAddress(
  database: Database,
  wrappingKey: Buffer,
  secret: Buffer,
  { subjectId, digest }: { readonly subjectId: string; readonly digest: string },
): Promise<string | null> {
  for (const submission of listSubmissionsOf(database, subjectId).toReversed()) {
    const values = (await openValues(database, wrappingKey, submission)) as Record<string, unknown> | null;
    for (const value of Object.values(values ?? {}))
      if (
        typeof value === 'string' &&
        value.includes('@') &&
        digestContact(secret, 'email', value) === digest
      )
        return value.trim();
  }
  return null;
}
