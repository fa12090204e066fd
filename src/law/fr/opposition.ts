import type { RuleEntry } from '../rule.js';

/** Objection and withdrawal, the rules that an answer on contacting somebody names: OP03, OP09 and OP11. */
export const oppositionRules: readonly RuleEntry[] = [
  {
    id: 'OP03',
    source: 'GDPR 21(2) and (3)',
    evidence: 'B',
    title: 'An objection to direct marketing ends it, without weighing interests.',
  },
  {
    id: 'OP09',
    source: 'CNIL, CALOGA decision; GDPR 7(3)',
    evidence: 'C',
    title: 'One act stops a channel for every base and brand of the controller.',
  },
  {
    id: 'OP11',
    source: 'CNIL, reference on commercial management',
    evidence: 'C',
    title: 'The list of objections is checked before every message and call.',
  },
];
