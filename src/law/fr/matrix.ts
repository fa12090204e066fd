import type { RegimeRow } from '../regime-row.js';
import { consent, named, objection, objectionAtWork, transfer } from './requirements.js';

const doctrine = 'CNIL doctrine; L34-5 protects any natural person: see strictB2B.';
const unread = 'Nothing read on this case: stricter reading.';
const silent = 'L34-5 protects natural persons only.';
const noCustomers = 'CNIL spares customers; L34-5 does so for electronic mail only.';

/** E-mail, SMS and automated calls, FR-M01 to FR-M08: first match wins, so special cells come first. */
export const matrix: readonly RegimeRow[] = [
  {
    id: 'FR-M01',
    when: { electronicAudience: ['consumer'], channel: ['email'], similarCustomer: [true] },
    regime: 'soft-opt-in',
    requires: objection,
  },
  {
    id: 'FR-M01',
    when: { electronicAudience: ['consumer'], channel: ['email'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
  },
  {
    id: 'FR-M02',
    when: { electronicAudience: ['professional'], channel: ['email'], party: ['own'], relatedToJob: [true] },
    regime: 'opt-out',
    requires: objectionAtWork,
    note: doctrine,
  },
  {
    id: 'FR-M02',
    when: { electronicAudience: ['professional'], channel: ['email'], party: ['own'] },
    regime: 'opt-in',
    requires: consent,
  },
  {
    id: 'FR-M02',
    when: {
      electronicAudience: ['professional'],
      channel: ['email'],
      relatedToJob: [true],
      partnerB2BOptOut: [true],
    },
    regime: 'opt-out',
    requires: objectionAtWork,
    forPartner: transfer,
    source: 'reading of CNIL doctrine',
    evidence: 'UNVERIFIED',
    mustConfirm: true,
    note: 'Lenient reading, chosen by partnerB2BOptOut.',
  },
  {
    id: 'FR-M02',
    when: { electronicAudience: ['professional'], channel: ['email'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: unread,
  },
  {
    id: 'FR-M03',
    when: { electronicAudience: ['organisation'], channel: ['email'] },
    regime: 'opt-out',
    requires: ['named-sender', 'objection-in-each-message'],
  },

  {
    id: 'FR-M04',
    when: { electronicAudience: ['consumer'], channel: ['sms'], similarCustomer: [true] },
    regime: 'soft-opt-in',
    requires: objection,
  },
  {
    id: 'FR-M04',
    when: { electronicAudience: ['consumer'], channel: ['sms'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
  },
  {
    id: 'FR-M05',
    when: { electronicAudience: ['professional'], channel: ['sms'], party: ['own'], relatedToJob: [true] },
    regime: 'opt-out',
    requires: objectionAtWork,
    note: doctrine,
  },
  {
    id: 'FR-M05',
    when: { electronicAudience: ['organisation'], channel: ['sms'], party: ['own'] },
    regime: 'opt-out',
    requires: objection,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: silent,
  },
  {
    id: 'FR-M05',
    when: { channel: ['sms'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: unread,
  },

  {
    id: 'FR-M07',
    when: { electronicAudience: ['consumer'], channel: ['automated-call'], similarCustomer: [true] },
    regime: 'opt-in',
    requires: consent,
    mustConfirm: true,
    note: noCustomers,
  },
  {
    id: 'FR-M07',
    when: { electronicAudience: ['consumer'], channel: ['automated-call'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
  },
  {
    id: 'FR-M08',
    when: {
      electronicAudience: ['professional'],
      channel: ['automated-call'],
      party: ['own'],
      relatedToJob: [true],
    },
    regime: 'opt-out',
    requires: objectionAtWork,
  },
  {
    id: 'FR-M08',
    when: { electronicAudience: ['organisation'], channel: ['automated-call'], party: ['own'] },
    regime: 'opt-out',
    requires: objection,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: silent,
  },
  {
    id: 'FR-M08',
    when: { channel: ['automated-call'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: unread,
  },
];
