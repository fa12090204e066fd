import type { RuleEntry } from '../rule.js';

/** Duties of every message, FR-A1 to FR-A5 (CPCE L34-5). */
export const duties: readonly RuleEntry[] = [
  {
    id: 'FR-A1',
    source: 'CPCE L34-5',
    evidence: 'B',
    title: 'A valid address to ask for a stop, at no cost but sending.',
  },
  {
    id: 'FR-A2',
    source: 'CPCE L34-5',
    evidence: 'B',
    title: 'The one on whose behalf the message goes out is not hidden.',
  },
  { id: 'FR-A3', source: 'CPCE L34-5', evidence: 'B', title: 'The subject has to do with the offer.' },
  {
    id: 'FR-A4',
    source: 'CPCE R10-1',
    evidence: 'A',
    title: 'A breach costs a 4th class fine a message, besides CNIL powers.',
  },
  {
    id: 'FR-A5',
    source: 'CPCE L34-5; Code conso. L223-1',
    evidence: 'B',
    title: 'Consent is by means: one for e-mail or SMS never opens calls.',
  },
];
