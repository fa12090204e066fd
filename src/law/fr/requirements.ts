import type { Requirement } from '../regime-row.js';

/** What any valid consent needs (GDPR 4(11), 7). */
export const consent: readonly Requirement[] = ['named-sender', 'separate-question', 'withdrawal'];

/** What silence meaning yes needs (CPCE L34-5 al. 4 and 5, GDPR 21). */
export const objection: readonly Requirement[] = [
  'named-sender',
  'objection-at-collection',
  'objection-in-each-message',
];

/** The same, where the message must also concern the person's job. */
export const objectionAtWork: readonly Requirement[] = [
  'named-sender',
  'objection-at-collection',
  'objection-in-each-message',
  'related-to-job',
];

/** What a partner's consent adds: the partner is named. */
export const named: readonly Requirement[] = ['named-partners'];

/** What a partner adds where silence means yes: the person is told of the transfer. */
export const transfer: readonly Requirement[] = ['inform-of-transfer'];
