import type { ProofLevel, SourceKind } from '../law/source-row.js';

/** Where a file came from that data was taken out of, and what may be done with it. */
export interface Provenance {
  readonly kind: SourceKind;
  /** The partner, the seller or the directory, as the business named it. */
  readonly name?: string;
  readonly proof: ProofLevel;
  /** The day on which the person was last in contact, or gave their data. */
  readonly lastContact?: string;
  readonly isUsable: boolean;
  readonly reason?: string;
  /** The rule that forbids it, or the duty that comes with it. */
  readonly ruleId: string;
  /** The last day to tell the person (GDPR 14(3)); null where they gave it themselves. */
  readonly tellBy: string | null;
}
