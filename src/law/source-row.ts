import type { CalendarDate } from './date.js';

/**
 * Where a file comes from: `customers` and `prospects` gave their data to the business itself, a `partner` passed it on, it was
 * `bought` or rented, it is `public` (a directory, a page), or nobody can say: `unknown`.
 */
export const sourceKinds = ['customers', 'prospects', 'partner', 'bought', 'public', 'unknown'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What can be shown: of `each` person what they were asked and answered, and when; a `contract` that says so; or nothing. */
export const proofLevels = ['each', 'contract', 'none'] as const;
export type ProofLevel = (typeof proofLevels)[number];

/** Why data of a file may not be used. */
export type SourceReason =
  'consents-unproven' | 'transfer-unproven' | 'freely-accessible' | 'no-relation' | 'too-old';

/** Files that may not be used from a day on. */
export interface SourceRow {
  readonly kinds: readonly SourceKind[];
  readonly proofs: readonly ProofLevel[];
  readonly reason: SourceReason;
  readonly ruleId: string;
  readonly from: CalendarDate;
}
