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
  },
  {
    id: 'FR-M10',
    when: { channel: ['fax'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
  },
  {
    id: 'FR-M12',
    when: { audience: ['professional', 'organisation'], channel: ['phone'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
  },
  {
    id: 'FR-M13',
    when: { channel: ['post'] },
    regime: 'opt-out',
    requires: objection,
    forPartner: transfer,
  },

  {
    id: 'FR-M14',
    when: { electronicAudience: ['consumer'], channel: ['social-message'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
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
    note: 'Not for addresses scraped from a network.',
  },
  {
    id: 'FR-M15',
    when: { channel: ['social-message'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
  },
  {
    id: 'FR-M16',
    when: { channel: ['push'] },
    regime: 'opt-in',
    requires: consent,
    forPartner: named,
  },
];
