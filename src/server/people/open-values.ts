import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { unseal, unwrapKey } from './private-part.js';

/** What a person wrote; null once their key or the sealed part was erased. */
export async function openValues(
  store: Store,
  wrappingKey: Buffer,
  submission: StoredSubmission,
): Promise<unknown> {
  const found = await store.records.findPrivatePart(submission);
  if (!found) return null;
  const { json } = unseal(unwrapKey(wrappingKey, found.wrappedKey), submission.id, found.sealed);
  return (JSON.parse(json) as { values: unknown }).values;
}
