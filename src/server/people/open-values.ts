import type { Database } from '../store/sql.js';
import { findPrivatePart, type StoredSubmission } from '../store/submissions.js';
import { unseal, unwrapKey } from './private-part.js';

/** What a person wrote; null once their key or the sealed part was erased. */
export async function openValues(
  database: Database,
  wrappingKey: Buffer,
  submission: StoredSubmission,
): Promise<unknown> {
  const found = await findPrivatePart(database, submission);
  if (!found) return null;
  const { json } = unseal(unwrapKey(wrappingKey, found.wrappedKey), submission.id, found.sealed);
  return (JSON.parse(json) as { values: unknown }).values;
}
