import type { ProofRecord } from '../../proof/index.js';

/** The yeses of a record that wait for a press in a mail. */
export const waitingIn = ({ items, standing }: ProofRecord): ProofRecord['items'] =>
  standing === 'counted' ? items.filter(({ confirm, answer }) => confirm && answer === 'granted') : [];
