import type { RegimeRow } from '../regime-row.js';
import { named, transfer } from './requirements.js';

/** Calls to consumers by a person: Bloctel until 10 August 2026, prior consent from the next day. */
export const callRegimes: readonly RegimeRow[] = [
  {
    id: 'FR-P04',
    when: { audience: ['consumer'], channel: ['phone'], ownRunningContract: [true] },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: '2026-08-11',
    source: 'Code conso. L223-1 al. 4',
    evidence: 'B',
    mustConfirm: true,
    note: 'Whether the contract still runs is a reading.',
  },
  {
    id: 'FR-M11',
    when: { audience: ['consumer'], channel: ['phone'] },
    regime: 'opt-out',
    requires: ['named-sender', 'objection-at-collection', 'objection-in-each-message', 'bloctel-screening'],
    forPartner: transfer,
    until: '2023-02-28',
    source: 'Code conso. L223-1 before loi 2025-594',
    evidence: 'B',
  },
  {
    id: 'FR-M11',
    when: { audience: ['consumer'], channel: ['phone'] },
    regime: 'opt-out',
    requires: [
      'named-sender',
      'objection-at-collection',
      'objection-in-each-message',
      'bloctel-screening',
      'calling-hours',
    ],
    forPartner: transfer,
    from: '2023-03-01',
    until: '2026-08-10',
    source: 'Code conso. L223-1 before loi 2025-594; décret 2022-1313',
    evidence: 'B',
  },
  {
    id: 'FR-M11',
    when: { audience: ['consumer'], channel: ['phone'] },
    regime: 'opt-in',
    requires: [
      'named-sender',
      'separate-question',
      'withdrawal',
      'five-mentions',
      'yes-or-no',
      'expires-within-365-days',
      'proof-3-years',
      'calling-hours',
    ],
    forPartner: named,
    from: '2026-08-11',
    source: 'Code conso. L223-1, R223-1 to R223-3, D223-9; décret 2026-662',
    evidence: 'B',
  },
];
