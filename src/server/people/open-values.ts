import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { applyCorrections, openCorrection } from './corrections.js';
import { unseal, unwrapKey } from './private-part.js';

type Reads = Pick<Store, 'records' | 'rectifications'>;

/** What a person wrote, with what was put right since; null once their key or the sealed part was erased. */
export async function openValues(
  store: Reads,
  wrappingKey: Buffer,
  submission: StoredSubmission,
): Promise<unknown> {
  const opened = await open(store, wrappingKey, submission);
  if (!opened) return null;
  const corrections = await store.rectifications.listOf(submission.id);
  if (corrections.length === 0) return opened.values;
  return applyCorrections(
    opened.values as Readonly<Record<string, unknown>>,
    corrections.map((one) => openCorrection(opened.key, one)),
  );
}

/** What a person wrote, as its proof binds it; null once erased. */
export const openWritten = async (
  store: Reads,
  wrappingKey: Buffer,
  submission: StoredSubmission,
): Promise<unknown> => (await open(store, wrappingKey, submission))?.values ?? null;

async function open(
  store: Reads,
  wrappingKey: Buffer,
  submission: StoredSubmission,
): Promise<{ readonly key: Buffer; readonly values: unknown } | null> {
  const found = await store.records.findPrivatePart(submission);
  if (!found) return null;
  const key = unwrapKey(wrappingKey, found.wrappedKey);
  const { json } = unseal(key, submission.id, found.sealed);
  return { key, values: (JSON.parse(json) as { values: unknown }).values };
}
