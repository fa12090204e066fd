import type { RuleEntry } from '../rule.js';

/** Children and consent, MI1 to MI5. */
export const minorRules: readonly RuleEntry[] = [
  {
    id: 'MI1',
    source: 'Loi Informatique et Libertés art. 45; GDPR 8',
    evidence: 'C',
    title: 'From 15 a young person consents alone to an online service; before, together with a parent.',
  },
  {
    id: 'MI2',
    source: 'GDPR 8(2)',
    evidence: 'A',
    title: "Reasonable efforts check that a parent is behind the parent's consent.",
  },
  {
    id: 'MI3',
    source: 'GDPR 12, recital 38',
    evidence: 'A',
    title: 'Words for the young are plain; profiles of children deserve care.',
  },
  {
    id: 'MI4',
    source: 'product default',
    evidence: 'UNVERIFIED',
    title: 'Below the minimum age no marketing question is shown, or a parent answers.',
  },
  {
    id: 'MI5',
    source: 'GDPR 8(1), national choices not read',
    evidence: 'UNVERIFIED',
    title: 'Other countries: 13 in BE and UK, 14 in ES and IT, 16 in LU, DE and NL.',
  },
];
