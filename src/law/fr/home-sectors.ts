import type { RegimeRow } from '../regime-row.js';
import { objection, transfer } from './requirements.js';

const renovation = 'Code conso. L223-1 al. 5; loi 2020-901';
const homes = 'Code conso. L223-1 al. 5; loi 2025-594';
const running = 'Whether the contract still runs is a reading.';
const follows = 'Automated calls follow the ban on calls: stricter reading.';
const july = 'Sources say 1 or 2 July 2025: the earlier is used.';

/** Renovation and adaptation of homes, FR-S01 to FR-S04: the bans protect consumers, a running contract lifts them. */
export const homeSectors: readonly RegimeRow[] = [
  {
    id: 'FR-S01',
    when: {
      sector: ['energy-renovation'],
      audience: ['consumer'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract'],
    from: '2020-07-26',
    until: '2023-02-28',
    source: renovation,
    evidence: 'B',
    mustConfirm: true,
    note: running,
  },
  {
    id: 'FR-S01',
    when: {
      sector: ['energy-renovation'],
      audience: ['consumer'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: '2023-03-01',
    source: renovation,
    evidence: 'B',
    mustConfirm: true,
    note: running,
  },
  {
    id: 'FR-S01',
    when: { sector: ['energy-renovation'], audience: ['consumer'], channel: ['phone'] },
    regime: 'prohibited',
    requires: [],
    from: '2020-07-26',
    source: renovation,
    evidence: 'B',
  },
  {
    id: 'FR-S01',
    when: {
      sector: ['energy-renovation'],
      audience: ['consumer'],
      channel: ['automated-call'],
      ownRunningContract: [false],
    },
    regime: 'prohibited',
    requires: [],
    from: '2020-07-26',
    source: renovation,
    evidence: 'UNVERIFIED',
    note: follows,
  },
  {
    id: 'FR-S02',
    when: {
      sector: ['home-adaptation'],
      audience: ['consumer'],
      channel: ['phone'],
      ownRunningContract: [true],
    },
    regime: 'exempt',
    requires: ['object-of-running-contract', 'calling-hours'],
    from: '2025-07-01',
    source: homes,
    evidence: 'B',
    mustConfirm: true,
    note: running,
  },
  {
    id: 'FR-S02',
    when: { sector: ['home-adaptation'], audience: ['consumer'], channel: ['phone'] },
    regime: 'prohibited',
    requires: [],
    from: '2025-07-01',
    source: homes,
    evidence: 'B',
    note: july,
  },
  {
    id: 'FR-S02',
    when: {
      sector: ['home-adaptation'],
      audience: ['consumer'],
      channel: ['automated-call'],
      ownRunningContract: [false],
    },
    regime: 'prohibited',
    requires: [],
    from: '2025-07-01',
    source: homes,
    evidence: 'UNVERIFIED',
    note: follows,
  },
  {
    id: 'FR-S03',
    when: {
      sector: ['energy-renovation', 'home-adaptation'],
      audience: ['consumer'],
      channel: ['email', 'sms', 'social-message'],
      ownRunningContract: [false],
    },
    regime: 'prohibited',
    requires: [],
    from: '2025-07-01',
    source: 'Code conso. L223-8; Senate amendment 47 of 2024-2025',
    evidence: 'C',
    mustConfirm: true,
    note: july,
  },
  {
    id: 'FR-S04',
    when: { sector: ['energy-renovation', 'home-adaptation'], audience: ['consumer'], channel: ['post'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
    source: 'reading of Code conso. L223-1, L223-8',
    evidence: 'UNVERIFIED',
    note: 'The bans do not mention post.',
  },
];
