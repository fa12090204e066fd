import type { StoreParts } from '../store/store.js';
import type { ErasureLine, ListLine } from './journal-line.js';

/**
 * Notes an erasure for the journal, by the numbers of the persons that records carry; part of the transaction that erases them. A
 * command that is no receiver adds it to the journal of the receiver that ran last, which writes it.
 */
export async function journalErasure(
  parts: StoreParts,
  subjects: readonly string[],
  at: string,
  journal?: string,
  more: Pick<ErasureLine, 'records' | 'stopped'> = {},
): Promise<void> {
  const id = journal ?? (await parts.journal.readLive());
  if (id === undefined || (subjects.length === 0 && (more.records ?? []).length === 0)) return;
  const line: ErasureLine = { kind: 'erased', at, subjects, ...more };
  await parts.journal.addLines(id, [line]);
}

/** Notes a part of a list of refusals for the journal; part of the transaction that adds its entries. */
export async function journalList(parts: StoreParts, list: Omit<ListLine, 'kind'>): Promise<void> {
  const id = await parts.journal.readLive();
  if (id === undefined || list.digests.length === 0) return;
  await parts.journal.addLines(id, [{ kind: 'list', ...list } satisfies ListLine]);
}
