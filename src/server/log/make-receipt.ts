import type { ProofRecord, Receipt } from '../../proof/index.js';
import { encodeJwsHeader } from '../../proof/index.js';
import type { StoredSubmission } from '../store/submissions.js';

/** The signed record as compact JWS (RFC 7515), put together from what is stored. */
export const assembleJws = ({ record, signature }: StoredSubmission, kid: string): string =>
  [
    encodeJwsHeader(kid),
    Buffer.from(record).toString('base64url'),
    Buffer.from(signature).toString('base64url'),
  ].join('.');

/** The record of a stored submission. */
export const readRecord = ({ record }: StoredSubmission): ProofRecord => JSON.parse(record) as ProofRecord;

/** The receipt of a stored submission: the same one however often it is asked for. */
export function makeReceipt(submission: StoredSubmission, record: ProofRecord, proof: string): Receipt {
  const { id, standing, flags, event, items, collector } = record;
  return {
    schema: 'accord/receipt/1',
    id,
    standing,
    flags: flags.map(({ code, detail }) => ({ code, detail })),
    receivedAt: event.at,
    proof,
    answers: items.map(({ id: choice, answer }) => ({ choice, answer })),
    jws: assembleJws(submission, collector.kid),
    logProof: submission.logProof,
  };
}
