import type { RegimeRow } from '../regime-row.js';
import { consent, named, objection, objectionAtWork, transfer } from './requirements.js';

const silent = 'L34-5 protects natural persons only.';

/** Fax, calls to businesses, post, social messages and push, FR-M09 to FR-M16, in order of precedence. */
export const otherMedia: readonly RegimeRow[] = [
  {
    id: 'FR-M09',
    when: { audience: ['consumer', 'professional'], channel: ['fax'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'CPCE L34-5 al. 1 and 4',
    evidence: 'B',
  },
  {
    id: 'FR-M10',
    when: { channel: ['fax'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: silent,
  },
  {
    id: 'FR-M12',
    when: { audience: ['professional', 'organisation'], channel: ['phone'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
    source: 'Code conso. L223-1 (consumers only); GDPR 13, 21',
    evidence: 'B',
  },
  {
    id: 'FR-M13',
    when: { channel: ['post'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
    source: 'CNIL, post and phone page; GDPR 21',
    evidence: 'A',
  },

  {
    id: 'FR-M14',
    when: { electronicAudience: ['consumer'], channel: ['social-message'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'reading of CPCE L34-5 and CJEU C-102/20',
    evidence: 'UNVERIFIED',
    note: 'As e-mail, without its customer exception.',
  },
  {
    id: 'FR-M15',
    when: { audience: ['organisation'], channel: ['social-message'], party: ['own'], relatedToJob: [true] },
    regime: 'opt-out',
    requires: objectionAtWork,
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    note: silent,
  },
  {
    id: 'FR-M15',
    when: { channel: ['social-message'], party: ['own'], relatedToJob: [true] },
    regime: 'opt-out',
    requires: objectionAtWork,
    source: 'CNIL, Nestor decision',
    evidence: 'C',
    note: 'Not for addresses scraped from a network.',
  },
  {
    id: 'FR-M15',
    when: { channel: ['social-message'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'CNIL, Nestor decision',
    evidence: 'C',
  },
  {
    id: 'FR-M16',
    when: { channel: ['push'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
    source: 'no French source read',
    evidence: 'UNVERIFIED',
    note: 'The permission of the system is not this consent.',
  },
];
