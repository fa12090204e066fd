import type { RuleEntry } from '../rule.js';
import { callsByConsent, callsByConsentEve, trackingAdvice, trackingAdviceEve } from './days.js';

/** What the matrix says in words, FR-M01 to FR-M17; the cells themselves are regime rows. */
export const matrixRules: readonly RuleEntry[] = [
  {
    id: 'FR-M01',
    source: 'CPCE L34-5 al. 1 and 4',
    evidence: 'B',
    title: 'E-mail to consumers: prior consent, except to customers about similar goods; partners are named.',
  },
  {
    id: 'FR-M02',
    source: 'CNIL, e-mail prospecting page; CNIL session of 17 Feb. 2005',
    evidence: 'C',
    title: 'E-mail to a named professional: objection if it concerns the job, else consent.',
  },
  {
    id: 'FR-M03',
    source: 'CNIL, e-mail prospecting page; CPCE L34-5 al. 5',
    evidence: 'C',
    title: 'E-mail to a generic business address: no consent, but a named sender and a way to stop.',
  },
  {
    id: 'FR-M04',
    source: 'CPCE L34-5 al. 1 and 4; CNIL, SMS-MMS page',
    evidence: 'A',
    title: 'SMS to consumers: as e-mail.',
  },
  {
    id: 'FR-M05',
    source: 'CNIL, SMS-MMS page',
    evidence: 'A',
    title: 'SMS to professionals: objection; consent for partners.',
  },
  { id: 'FR-M06', source: 'CNIL, SMS-MMS page', evidence: 'A', title: 'MMS: as SMS.' },
  {
    id: 'FR-M07',
    source: 'CPCE L34-5 al. 1 and 4; Code conso. L223-7; CNIL, automated calls page',
    evidence: 'A',
    title: 'Automated calls to consumers: consent, customers included.',
  },
  {
    id: 'FR-M08',
    source: 'CNIL, automated calls page',
    evidence: 'A',
    mustConfirm: true,
    title: 'Automated calls to professionals: objection; consent for partners.',
    note: 'The text protects any natural person: see strictB2B.',
  },
  {
    id: 'FR-M09',
    source: 'CPCE L34-5 al. 1 and 4',
    evidence: 'B',
    title: "Fax to a natural person's number: consent, customers included.",
  },
  {
    id: 'FR-M10',
    source: 'reading of CPCE L34-5',
    evidence: 'UNVERIFIED',
    title: 'Fax to organisations: objection.',
    note: 'L34-5 protects natural persons only.',
  },
  {
    id: 'FR-M11',
    until: callsByConsentEve,
    source: 'Code conso. L223-1 before loi 2025-594; décret 2022-1313',
    evidence: 'B',
    title: 'Calls to consumers: objection, with the Bloctel list checked.',
  },
  {
    id: 'FR-M11',
    from: callsByConsent,
    source: 'Code conso. L223-1, R223-1 to R223-3, D223-9; décret 2026-662',
    evidence: 'B',
    restsOn: ['FR-P06', 'FR-P08'],
    title: 'Calls to consumers: prior consent of its own kind, partners named with what they sell.',
  },
  {
    id: 'FR-M12',
    source: 'Code conso. L223-1, which covers consumers only; GDPR 13, 21',
    evidence: 'B',
    title: 'Calls to professionals and organisations: objection.',
  },
  {
    id: 'FR-M13',
    source: 'CNIL, post and phone prospecting page; GDPR 21',
    evidence: 'A',
    title: 'Post: objection; a transfer to partners is announced.',
  },
  {
    id: 'FR-M14',
    source: 'reading of CPCE L34-5 and CJEU C-102/20',
    evidence: 'UNVERIFIED',
    title: 'Social messages to consumers: consent.',
    note: 'As e-mail, without its customer exception.',
  },
  {
    id: 'FR-M15',
    source: 'CNIL, Nestor decision',
    evidence: 'C',
    title:
      'Social messages to professionals: objection if about the job and the address was not scraped; else consent.',
  },
  {
    id: 'FR-M16',
    source: 'no French source read',
    evidence: 'UNVERIFIED',
    title: 'Push messages: consent, kept apart from the permission of the system.',
    note: 'The permission of the system is not this consent.',
  },
  {
    id: 'FR-M17',
    until: trackingAdviceEve,
    source: 'reading of CNIL délibération 2026-042',
    evidence: 'UNVERIFIED',
    title: 'Open tracking in e-mails: a consent of its own.',
    note: 'Before the CNIL recommendation: stricter reading.',
  },
  {
    id: 'FR-M17',
    from: trackingAdvice,
    source: 'CNIL délibération 2026-042',
    evidence: 'B',
    title: 'Open tracking in e-mails: a consent of its own; who refuses gets the same e-mail without pixel.',
    note: 'Spared: security, deliverability of one address (last day only), service messages. CNIL left time to adapt until 2026-07-14.',
    beside: ['PX1'],
  },
  {
    id: 'PX1',
    from: trackingAdvice,
    source: 'commentary on CNIL délibération 2026-042',
    evidence: 'C',
    title:
      'Addresses collected before 14 April 2026 could stay measured if people were informed and silent until 14 July 2026; the default stays the separate yes.',
  },
  {
    id: 'SO1',
    source: 'Directive 2002/58 art. 13(2) and 95; CJEU C-654/23, 13 Nov. 2025',
    evidence: 'C',
    title:
      'Where the customer exception (soft opt-in) applies, no basis of GDPR 6(1) is needed besides; legitimate interest may still be named.',
  },
];
