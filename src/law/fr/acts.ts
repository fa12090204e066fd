import type { RegimeRow } from '../regime-row.js';
import { consent, named } from './requirements.js';
import { callsByConsent, callsByConsentEve, trackingAdvice, trackingAdviceEve } from './days.js';

/** Acts that are not plain marketing; a partner was not the one asked to call, so its call stays marketing. */
export const actRegimes: readonly RegimeRow[] = [
  {
    id: 'FR-S09',
    when: { act: ['survey'] },
    regime: 'exempt',
    requires: [],
  },
  {
    id: 'FR-P12',
    when: {
      act: ['requested-call'],
      channel: ['phone'],
      party: ['own'],
      audience: ['consumer'],
      sector: ['energy-renovation', 'home-adaptation'],
    },
    regime: 'exempt',
    requires: ['proof-3-years'],
    from: callsByConsent,
  },
  {
    id: 'FR-P13',
    when: { act: ['requested-call'], channel: ['phone'], party: ['own'] },
    regime: 'exempt',
    requires: ['proof-3-years'],
    until: callsByConsentEve,
  },
  {
    id: 'FR-P13',
    when: { act: ['requested-call'], channel: ['phone'], party: ['own'] },
    regime: 'exempt',
    requires: ['proof-3-years'],
    from: callsByConsent,
  },
  {
    id: 'FR-M17',
    when: { act: ['open-tracking'], channel: ['email'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    until: trackingAdviceEve,
  },
  {
    id: 'FR-M17',
    when: { act: ['open-tracking'], channel: ['email'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    from: trackingAdvice,
  },
];
