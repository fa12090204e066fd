import type { ProofRecord } from '../../proof/index.js';
import type { StoredSubmission } from '../store/submissions.js';

/** What the ledger makes while it writes, and a record needs. */
export interface RecordIds {
  readonly id: string;
  readonly nonce: string;
  readonly subjectId: string;
  readonly privateDigest: string;
}

/** A checked submission on its way into the log. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly formId: string;
  readonly receivedAt: string;
  /** Keyed digests of its addresses and numbers, each once; by the first the person is found again. */
  readonly contacts: readonly string[];
  /** The person, where they are known already: their contacts then find nobody else. */
  readonly subjectId?: string;
  /** Canonical JSON of what is known of the person. */
  readonly privateJson: string;
  readonly presentation: { readonly digest: string; readonly json: string };
  makeRecord(ids: RecordIds): ProofRecord;
}

/**
 * What became of a draft. `stored`: durable now. `repeated`: it was before, with the same body. `conflict`: its key
 * stands for another body.
 */
export type Settled =
  | { readonly kind: 'stored'; readonly submission: StoredSubmission; readonly record: ProofRecord }
  | { readonly kind: 'repeated'; readonly submission: StoredSubmission }
  | { readonly kind: 'conflict' };

/** What a draft means once its key is known to be taken. */
export const settleKnown = (draft: Pick<Draft, 'bodyDigest'>, submission: StoredSubmission): Settled =>
  submission.bodyDigest === draft.bodyDigest ? { kind: 'repeated', submission } : { kind: 'conflict' };
