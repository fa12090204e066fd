import type { RuleEntry } from '../rule.js';

/** The words of the French rules, FR-D1 to FR-D9. */
export const definitions: readonly RuleEntry[] = [
  {
    id: 'FR-D1',
    source: 'Code conso. article liminaire',
    evidence: 'C',
    title: 'Consumer: a natural person acting outside any trade or profession.',
  },
  {
    id: 'FR-D2',
    source: 'CPCE L34-5 al. 3',
    evidence: 'B',
    title:
      'Direct marketing: any message that promotes, even indirectly, goods, services or the image of a seller.',
  },
  {
    id: 'FR-D3',
    source: 'CJEU C-102/20',
    evidence: 'C',
    title:
      'Electronic mail: e-mail, SMS, MMS, voicemail drops, stored messages, and ads that look like e-mails.',
    note: 'The definition in the statute was not read.',
  },
  {
    id: 'FR-D4',
    source: 'CPCE L32 32°',
    evidence: 'B',
    title: 'Automated call: a system that reaches several people by itself on set instructions.',
    note: 'AI voices fit these words; no authority has said so.',
  },
  {
    id: 'FR-D5',
    source: 'CPCE L34-5 al. 4; CJEU C-654/23',
    evidence: 'A',
    title:
      'Existing customer: gave the contact data in a purchase from the same business, for similar goods.',
    note: 'CNIL wants a purchase; since 2025-11-13 the CJEU may accept a free account. Contested.',
  },
  {
    id: 'FR-D6',
    source: 'Code conso. L223-1 al. 4',
    evidence: 'B',
    mustConfirm: true,
    title:
      'Running contract: still being performed, and the call is about its object, extras or improvements.',
    note: 'That a performed contract no longer runs is a reading.',
  },
  {
    id: 'FR-D7',
    source: 'CNIL, e-mail prospecting page',
    evidence: 'C',
    title: 'Generic professional address: contact data of an organisation.',
  },
  {
    id: 'FR-D8',
    source: 'CNIL session of 17 Feb. 2005',
    evidence: 'C',
    title: 'Named professional address: a natural person reached about the job.',
    note: 'Opt-out here is CNIL doctrine, absent from L34-5: see strictB2B.',
  },
  {
    id: 'FR-D9',
    source: 'reading of FR-D1 and FR-D8',
    evidence: 'UNVERIFIED',
    title:
      'Sole trader: a professional only for messages about the activity at a professional address, else a consumer.',
  },
  {
    id: 'FR-D7b',
    source: 'reading of FR-D9',
    evidence: 'C',
    title:
      'A form for professionals that takes personal addresses or sells private goods reaches consumers: their rules hold.',
  },
];
