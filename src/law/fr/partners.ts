import type { RuleEntry } from '../rule.js';
import { callsByConsent } from './days.js';

/** Passing contact data to partners, PA1 to PA10. */
export const partnerRules: readonly RuleEntry[] = [
  {
    id: 'PA1',
    source: 'CNIL, data for partners page',
    evidence: 'A',
    title: 'Electronic channels: consent comes before any transfer.',
  },
  {
    id: 'PA2',
    source: 'CNIL principles of 2018',
    evidence: 'C',
    title: 'The form itself lets the person see who the partners are.',
  },
  {
    id: 'PA3',
    source: 'CNIL principles of 2018',
    evidence: 'C',
    title: 'People hear about changes of the list.',
  },
  {
    id: 'PA4',
    source: 'CNIL principles of 2018',
    evidence: 'C',
    title: 'The consent serves the named partners only, who may not pass it on.',
  },
  {
    id: 'PA5',
    source: 'CNIL principles of 2018; GDPR 14',
    evidence: 'C',
    title: "A partner's first message says how to object and where the data came from.",
  },
  {
    id: 'PA6',
    source: 'CNIL principles of 2018',
    evidence: 'C',
    title: 'An objection may go to the partner or the collector, who passes it on.',
  },
  {
    id: 'PA7',
    source: 'CNIL SAN-2023-015; CE 5 May 2025, 490202; CJEU C-317/25 (pending)',
    evidence: 'B',
    mustConfirm: true,
    title: 'Consent for unnamed partners does not hold, and an unsubscribe link does not cure it.',
    note: 'Opinion of 2026-09-17; the judgment was still awaited.',
  },
  {
    id: 'PA8',
    source: 'reading of PA2 and PA7',
    evidence: 'B',
    title: 'Partners are legal entities with stable ids in a versioned list; a category alone is no consent.',
  },
  {
    id: 'PA9',
    source: 'CNIL, post and phone prospecting page',
    evidence: 'A',
    title: 'Post: categories of partners and a way to object are enough.',
  },
  {
    id: 'PA10',
    from: callsByConsent,
    source: 'Code conso. R223-1',
    evidence: 'B',
    title: 'Calls to consumers: each caller and what it sells is named; older CNIL pages no longer hold.',
  },
];
