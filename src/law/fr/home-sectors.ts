import type { RegimeRow } from '../regime-row.js';
import { objection, transfer } from './requirements.js';
import { callingHours, callingHoursEve, homesBan, renovationBan } from './days.js';

const running = 'Whether the contract still runs is a reading.';
const reading = 'reading of Code conso. L223-1 al. 5';
const follows = 'Automated calls follow the ban on calls: stricter reading.';

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
    from: renovationBan,
    until: callingHoursEve,
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
    from: callingHours,
    mustConfirm: true,
    note: running,
  },
  {
    id: 'FR-S01',
    when: { sector: ['energy-renovation'], audience: ['consumer'], channel: ['phone'] },
    regime: 'prohibited',
    requires: [],
    from: renovationBan,
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
    from: renovationBan,
    source: reading,
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
    from: homesBan,
    mustConfirm: true,
    note: running,
  },
  {
    id: 'FR-S02',
    when: { sector: ['home-adaptation'], audience: ['consumer'], channel: ['phone'] },
    regime: 'prohibited',
    requires: [],
    from: homesBan,
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
    from: homesBan,
    source: reading,
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
    from: homesBan,
  },
  {
    id: 'FR-S04',
    when: { sector: ['energy-renovation', 'home-adaptation'], audience: ['consumer'], channel: ['post'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
  },
];
