import type { RuleEntry } from '../rule.js';
import { callsByConsent } from './days.js';

/** What a notice says, in words and with its source, IN01 to IN17. */
export const noticeRules: readonly RuleEntry[] = [
  {
    id: 'IN01',
    source: 'GDPR 13(1)(a)',
    evidence: 'B',
    title: 'Who the controller is, and how to reach it.',
  },
  {
    id: 'IN02',
    source: 'GDPR 13(1)(b)',
    evidence: 'B',
    title: 'How to reach the data protection officer, if there is one.',
  },
  { id: 'IN03', source: 'GDPR 13(1)(c)', evidence: 'B', title: 'Each purpose with its legal basis.' },
  {
    id: 'IN04',
    source: 'GDPR 13(1)(d)',
    evidence: 'B',
    title: 'The legitimate interest, where it is the basis.',
  },
  { id: 'IN05', source: 'GDPR 13(1)(e)', evidence: 'B', title: 'Who receives the data.' },
  {
    id: 'IN06',
    source: 'GDPR 13(1)(f)',
    evidence: 'B',
    title: 'Transfers out of the EU, their safeguards, and how to get a copy of these.',
  },
  {
    id: 'IN07',
    source: 'GDPR 13(2)(a)',
    evidence: 'B',
    title: 'How long data is kept, or how that is decided.',
  },
  { id: 'IN08', source: 'GDPR 13(2)(b)', evidence: 'B', title: "The person's rights and how to use them." },
  {
    id: 'IN09',
    source: 'GDPR 13(2)(c)',
    evidence: 'B',
    title: 'Consent may be withdrawn at any time, without effect on the past.',
  },
  { id: 'IN10', source: 'GDPR 13(2)(d)', evidence: 'B', title: 'A complaint may go to the CNIL.' },
  {
    id: 'IN11',
    source: 'GDPR 13(2)(e); CNIL, informing people page',
    evidence: 'A',
    title: 'Which fields are required, and what happens without them.',
  },
  {
    id: 'IN12',
    source: 'GDPR 13(2)(f)',
    evidence: 'B',
    title: 'Automated decisions and profiling, how they work and what they lead to.',
  },
  {
    id: 'IN13',
    source: 'GDPR 21(4)',
    evidence: 'B',
    title: 'The right to object to marketing, clearly and apart from the rest.',
  },
  {
    id: 'IN14',
    source: 'Loi Informatique et Libertés art. 48, 84 to 86',
    evidence: 'C',
    mustConfirm: true,
    title: 'The right to say what becomes of the data after death.',
    note: 'That a notice must mention it was not read.',
  },
  {
    id: 'IN15',
    source: 'GDPR 14',
    evidence: 'A',
    title:
      'Where data not given by the person came from, told within a month, at the first contact at the latest.',
  },
  {
    id: 'IN16',
    from: callsByConsent,
    source: 'Code conso. L223-2',
    evidence: 'B',
    title: "The sentence on prior consent beside a consumer's phone field.",
  },
  {
    id: 'IN17',
    source: 'GDPR 13(1)(a)',
    evidence: 'B',
    title: 'The representative in the EU of a controller outside it.',
  },
];
