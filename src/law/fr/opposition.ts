import type { RuleEntry } from '../rule.js';
import { callsByConsent } from './days.js';

/** Objection and withdrawal, the rules that an answer on contacting somebody names: OP03, OP09 and OP11; the time to answer a
 * request (OP04); and where a person reports (OP12, OP13). */
export const oppositionRules: readonly RuleEntry[] = [
  {
    id: 'OP03',
    source: 'GDPR 21(2) and (3)',
    evidence: 'B',
    title: 'An objection to direct marketing ends it, without weighing interests.',
  },
  {
    id: 'OP04',
    source: 'GDPR 12(3)',
    evidence: 'B',
    title: 'A request is answered as soon as possible, within one month.',
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
  {
    id: 'OP12',
    source: 'DGCCRF on the 33700 and STOP',
    evidence: 'A',
    title: 'Signal Spam (e-mail) and 33700 (SMS, calls) take reports of consumers.',
  },
  {
    id: 'OP13',
    from: callsByConsent,
    source: 'Loi 2025-594 article 12; C. conso L223-3 and L223-4 repealed',
    evidence: 'B',
    title:
      'Bloctel has ended without a list in its place; consumers report calls to the DGCCRF through SignalConso.',
  },
];
