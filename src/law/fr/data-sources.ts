import type { SourceRow } from '../source-row.js';
import type { RuleEntry } from '../rule.js';

/** Since when the GDPR applies. */
const generalRegulation = '2018-05-25';

/** Data that did not come by a form of one's own. */
export const sourceRules: readonly RuleEntry[] = [
  {
    id: 'DS01',
    source: 'CNIL and Bpifrance fact sheet; CNIL, Nestor decision',
    evidence: 'A',
    mustConfirm: true,
    title: 'Data that is freely accessible, such as a directory, is no agreement to be solicited.',
    note: 'The decision was read in the press (C).',
  },
];

/** Which files may not be used, the first that fits; what stands in none may, and gives no yes. */
export const frenchSources: readonly SourceRow[] = [
  {
    kinds: ['bought'],
    proofs: ['contract', 'none'],
    reason: 'consents-unproven',
    ruleId: 'CV15',
    from: generalRegulation,
  },
  {
    kinds: ['partner'],
    proofs: ['contract', 'none'],
    reason: 'transfer-unproven',
    ruleId: 'PA1',
    from: generalRegulation,
  },
  {
    kinds: ['public'],
    proofs: ['each', 'contract', 'none'],
    reason: 'freely-accessible',
    ruleId: 'DS01',
    from: generalRegulation,
  },
  // Who cannot say where data came from cannot tell the person (GDPR 14(2)(f)).
  {
    kinds: ['unknown'],
    proofs: ['each', 'contract', 'none'],
    reason: 'no-relation',
    ruleId: 'IN15',
    from: generalRegulation,
  },
];
