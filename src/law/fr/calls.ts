import type { RegimeRow } from '../regime-row.js';
import { named, transfer } from './requirements.js';
import { callingHours, callingHoursEve, callsByConsent, callsByConsentEve, renovationBan } from './days.js';

/** Calls to consumers by a person: Bloctel until 10 August 2026, prior consent from the next day. */
export const callRegimes: readonly RegimeRow[] = [
  {
    id: 'FR-P04',
    when: { audience: ['consumer'], channel: ['phone'], ownRunningContract: [true] },
    regime: 'exempt',
    requires: ['object-of-running-contract'],
    from: renovationBan,
    until: callingHoursEve,
  },
  {
    id: 'FR-P04',
    when: { audience: ['consumer'], channel: ['phone'], ownRunningContract: [true] },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: callingHours,
    until: callsByConsentEve,
  },
  {
    id: 'FR-P04',
    when: { audience: ['consumer'], channel: ['phone'], ownRunningContract: [true] },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: callsByConsent,
  },
  {
    id: 'FR-M11',
    when: { audience: ['consumer'], channel: ['phone'] },
    regime: 'opt-out',
    requires: ['named-sender', 'objection-at-collection', 'objection-in-each-message', 'bloctel-screening'],
    forPartner: transfer,
    until: callingHoursEve,
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
    from: callingHours,
    until: callsByConsentEve,
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
    from: callsByConsent,
  },
];
