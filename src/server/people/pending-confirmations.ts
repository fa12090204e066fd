import type { ProofRecord, RecordItem } from '../../proof/index.js';

/** The yeses of a record that wait for a press in a mail. */
export const pendingIn = ({ items, standing }: ProofRecord): readonly RecordItem[] =>
  standing === 'counted' ? items.filter(({ confirm, answer }) => confirm && answer === 'granted') : [];

/** Whether a mail has to go out for a record. */
export const awaitsPress = (record: ProofRecord): boolean => pendingIn(record).length > 0;
