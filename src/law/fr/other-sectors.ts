import type { RegimeRow } from '../regime-row.js';
import { objection } from './requirements.js';
import { callingHours, callingHoursEve, callsByConsent, callsByConsentEve, trainingBan } from './days.js';

const follows = 'Automated calls follow the ban on calls: stricter reading.';
const noSale = 'Once goods or services are promoted, normal rules apply.';

/** Training accounts (any holder is protected), press and charities: FR-S05, FR-P05, FR-S08. */
export const otherSectors: readonly RegimeRow[] = [
  {
    id: 'FR-S05',
    when: {
      sector: ['training-account'],
      audience: ['professional'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract'],
    from: trainingBan,
  },
  {
    id: 'FR-S05',
    when: {
      sector: ['training-account'],
      audience: ['consumer'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract'],
    from: trainingBan,
    until: callingHoursEve,
  },
  {
    id: 'FR-S05',
    when: {
      sector: ['training-account'],
      audience: ['consumer'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: callingHours,
  },
  {
    id: 'FR-S05',
    when: {
      sector: ['training-account'],
      audience: ['consumer', 'professional'],
      channel: ['phone', 'email', 'sms', 'social-message'],
      ownRunningContract: [false],
    },
    regime: 'prohibited',
    requires: [],
    from: trainingBan,
  },
  {
    id: 'FR-S05',
    when: {
      sector: ['training-account'],
      audience: ['consumer', 'professional'],
      channel: ['automated-call'],
      ownRunningContract: [false],
    },
    regime: 'prohibited',
    requires: [],
    from: trainingBan,
    source: 'reading of Code du travail L6323-8-1',
    evidence: 'UNVERIFIED',
    note: follows,
  },
  {
    id: 'FR-P05',
    when: { sector: ['press'], audience: ['consumer'], channel: ['phone'], party: ['own'] },
    regime: 'exempt',
    requires: [],
    until: callingHoursEve,
  },
  {
    id: 'FR-P05',
    when: { sector: ['press'], audience: ['consumer'], channel: ['phone'], party: ['own'] },
    regime: 'exempt',
    requires: ['calling-hours'],
    from: callingHours,
    until: callsByConsentEve,
  },
  {
    id: 'FR-P05',
    when: { sector: ['press'], audience: ['consumer'], channel: ['phone'], party: ['own'] },
    regime: 'exempt',
    requires: ['calling-hours'],
    from: callsByConsent,
  },
  {
    id: 'FR-S08',
    when: {
      sector: ['charity'],
      audience: ['consumer', 'professional'],
      channel: ['email', 'sms', 'automated-call'],
      party: ['own'],
    },
    regime: 'opt-out',
    requires: objection,
    note: noSale,
  },
  {
    id: 'FR-S08',
    when: { sector: ['charity'], audience: ['consumer'], channel: ['phone'], party: ['own'] },
    regime: 'opt-out',
    requires: objection,
    until: callingHoursEve,
    source: 'commentary on Code conso. L223-1; GDPR 21',
    evidence: 'C',
    mustConfirm: true,
    note: noSale,
  },
  {
    id: 'FR-S08',
    when: { sector: ['charity'], audience: ['consumer'], channel: ['phone'], party: ['own'] },
    regime: 'opt-out',
    requires: ['named-sender', 'objection-at-collection', 'objection-in-each-message', 'calling-hours'],
    from: callingHours,
    source: 'commentary on Code conso. L223-1; GDPR 21',
    evidence: 'C',
    mustConfirm: true,
    note: 'Not a commercial call for a source older than 2026; objection (GDPR 21) stays.',
  },
];
