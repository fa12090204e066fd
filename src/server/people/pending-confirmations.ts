import type { ProofRecord, RecordItem } from '../../proof/index.js';

/** The yeses of a record that wait for a press in a mail. */
export const pendingIn = ({ items, standing }: ProofRecord): readonly RecordItem[] =>
  standing === 'counted' ? items.filter(({ confirm, answer }) => confirm && answer === 'granted') : [];

/** The mail that has to go out for a record: to the person, or to who has parental authority; null where none has. */
export function mailFor(record: ProofRecord): 'confirm-mail' | 'holder-mail' | null {
  const pending = pendingIn(record);
  if (pending.length === 0) return null;
  return pending.some(({ holder }) => holder) ? 'holder-mail' : 'confirm-mail';
}
