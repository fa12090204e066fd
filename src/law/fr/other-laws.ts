import type { RuleEntry } from '../rule.js';
import { accessibility, aiTold, onlineContracts } from './days.js';

/** Rules of other laws that an owner of a form meets beside those on marketing. */
export const otherLaws: readonly RuleEntry[] = [
  {
    id: 'AI1',
    from: aiTold,
    source: 'Regulation (EU) 2024/1689 art. 50(1); CPCE L34-5',
    evidence: 'C',
    title:
      'People are told when they speak with an AI; an AI voice that dials by itself is an automated call, not a human one.',
  },
  {
    id: 'AC1',
    from: accessibility,
    source: 'Directive (EU) 2019/882; economie.gouv.fr as quoted',
    evidence: 'C',
    title:
      'Selling online to consumers has accessibility duties; services of under 10 staff and 2 M€ are exempt.',
  },
  {
    id: 'CI1',
    source: 'CJEU C-394/23, 9 Jan. 2025; GDPR 5(1)(c), 6(1)',
    evidence: 'B',
    title: 'Civility (Monsieur, Madame) is not mandatory for a purchase or a newsletter.',
  },
  {
    id: 'FRL',
    source: 'Loi 94-665 art. 2',
    evidence: 'B',
    title: 'What French consumers read exists in French.',
  },
  {
    id: 'NC1',
    source: 'reading of the Consumer Code’s reach',
    evidence: 'UNVERIFIED',
    title:
      'New Caledonia, Wallis and Futuna, French Polynesia: the Consumer Code does not apply as such; not covered by this book.',
  },
  {
    id: 'WB1',
    from: onlineContracts,
    source: 'Code conso. L221-21, D221-5; décret 2026-3',
    evidence: 'C',
    title: 'An online contract with a consumer comes with a withdrawal function.',
  },
];
