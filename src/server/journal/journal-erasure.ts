import type { StoreParts } from '../store/store.js';
import type { ErasureLine } from './journal-line.js';

/**
 * Notes an erasure for the journal, by the numbers of the persons that records carry; part of the transaction that erases them. A
 * command that is no receiver writes it under the first journal that the store knows.
 */
export async function journalErasure(
  parts: StoreParts,
  subjects: readonly string[],
  at: string,
  journal?: string,
): Promise<void> {
  const id = journal ?? (await parts.journal.list())[0];
  if (id === undefined || subjects.length === 0) return;
  const line: ErasureLine = { kind: 'erased', at, subjects };
  await parts.journal.addLines(id, [line]);
}
