import type { ProofRecord, RecordItem } from '../../proof/index.js';
import type { ContactDigests } from '../people/contact.js';
import type { StoredSubmission } from '../store/submissions.js';

/** What the ledger makes while it writes, and a record needs. */
export interface RecordIds {
  readonly id: string;
  readonly nonce: string;
  readonly subjectId: string;
  readonly privateDigest: string;
  /** The time of the record before, where the clock stands behind it. */
  readonly behind?: string;
  commit(items: readonly RecordItem[]): readonly string[];
}

/** A checked submission on its way into the log. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly formId: string;
  readonly receivedAt: string;
  /** Its addresses and numbers, each once; by the first the person is found again. */
  readonly contacts: readonly ContactDigests[];
  /** The person, where they are known already: their contacts then find nobody else. */
  readonly subjectId?: string;
  /** Digest of what was written in a field, where that is an address or a number. */
  digestOf?(field: string): string | undefined;
  /** The first day on which the person may be asked alone, where their birth date says so. */
  readonly ofAgeOn?: string;
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
