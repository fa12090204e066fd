import { erasedBody } from '../store/erased.js';
import type { ProofRecord, RecordContent } from '../../proof/index.js';
import type { ContactDigests } from '../people/contact.js';
import type { AuditEntry } from '../store/audit.js';
import type { StoredSubmission } from '../store/submissions.js';

/** A checked submission on its way into the log: plain data, which can go to another thread. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly formId: string;
  readonly receivedAt: string;
  /** Its addresses and numbers, each once; by the first the person is found again. */
  readonly contacts: readonly ContactDigests[];
  /** The person, where they are known already: their contacts then find nobody else. */
  readonly subjectId?: string;
  /** Digests of what was written in the fields that its items name, where that is an address or a number. */
  readonly digests?: Readonly<Record<string, string>>;
  /** The first day on which the person may be asked alone, where their birth date says so. */
  readonly ofAgeOn?: string;
  /** Canonical JSON of what is known of the person. */
  readonly privateJson: string;
  readonly presentation: { readonly digest: string; readonly json: string };
  readonly record: RecordContent;
  /** Who of the owner’s had it made: written down in the same transaction, with the number of the record. */
  readonly audit?: AuditEntry;
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
  submission.bodyDigest === draft.bodyDigest || submission.bodyDigest === erasedBody
    ? { kind: 'repeated', submission }
    : { kind: 'conflict' };

/** The digests of what was written in the fields that a record's items name. */
export function digestsIn(
  { items }: Pick<RecordContent, 'items'>,
  digestOf: (field: string) => string | undefined,
): Readonly<Record<string, string>> {
  const named = new Set(items.flatMap(({ contact }) => contact ?? []));
  return Object.fromEntries(
    [...named].map((field) => [field, digestOf(field) ?? '']).filter(([, digest]) => digest),
  );
}
