import { canonicalize, encodeJwsHeader, type Excerpt, type ExcerptStatement } from '../../proof/index.js';
import { saltOfItem } from '../keys/commit-items.js';
import type { Keys } from '../keys/open-keys.js';
import { recordKeyFor } from '../keys/record-keys.js';
import { sha256, signEd25519 } from '../keys/sign.js';
import type { StoredSubmission } from '../store/submissions.js';
import { type BundleSource, listTokens, openPrivatePart, proveUnder, publishedKeys } from './make-bundle.js';
import { readRecord } from './make-receipt.js';

/** What an excerpt is made from. */
export interface ExcerptSource extends BundleSource {
  readonly keys: Pick<Keys, 'record' | 'recordOf'>;
  readonly now: () => Date;
  /** Where somebody asks whether the question at this place of a record still stands. */
  address(recordId: string, place: number): string;
}

/** Why there is no excerpt, as people are told. */
export class ExcerptError extends Error {
  override readonly name = 'ExcerptError';
}

/**
 * Shows one party its own questions of a record, their answers and their place in the log, and nothing of the others. Throws
 * ExcerptError where the record cannot be shown in part.
 */
export async function makeExcerpt(
  source: ExcerptSource,
  submission: StoredSubmission,
  party: string,
): Promise<Excerpt> {
  const record = readRecord(submission);
  const { commitments } = record;
  const asked = record.items.flatMap((item, place) => (item.party === party ? [{ item, place }] : []));
  const [first] = asked;
  if (!first)
    throw new ExcerptError(
      'This record asks nothing for that party: give the id of a partner as the form names it.',
    );
  if (!commitments)
    throw new ExcerptError(
      'This record is of format 1 and can only be shown as a whole: make a bundle of it.',
    );
  const opened = await openPrivatePart(source, submission);
  if (!opened)
    throw new ExcerptError(
      'What this record was sealed with was erased: an excerpt of it cannot be made any more.',
    );
  const { log } = record.collector;
  const { behind, atLatest } = record.event;
  const statement: ExcerptStatement = {
    schema: 'accord/excerpt-statement/1',
    record: record.id,
    entry: Buffer.from(sha256(Buffer.from(submission.record))).toString('base64url'),
    log,
    controllers: record.controllers,
    event: {
      type: record.event.type,
      by: record.event.by,
      method: record.event.method,
      at: record.event.at,
      ...(behind !== undefined && { behind }),
      ...(atLatest !== undefined && { atLatest }),
    },
    notice: {
      id: record.notice.id,
      version: record.notice.version,
      language: record.notice.language,
      sha256: record.notice.sha256,
    },
    standing: record.standing,
    party,
    commitments: asked.map(({ place }) => ({ place, digest: commitments[place] ?? '' })),
    address: source.address(record.id, first.place),
    issuedAt: source.now().toISOString(),
  };
  const signer = recordKeyFor(source.keys, record.controllers[0]?.id);
  const stamped = await source.findStamped(log, submission.logIndex);
  return {
    schema: 'accord/excerpt/1',
    statement: signStatement(statement, signer),
    items: asked.map(({ item, place }) => ({
      place,
      salt: saltOfItem(opened.salt, item.id).toString('base64url'),
      item,
    })),
    logProof: stamped ? await proveUnder(stamped, source, submission) : submission.logProof,
    timestamps: listTokens(stamped),
    keys: await publishedKeys(source, [submission], new Set([signer.jwk.kid])),
  };
}

function signStatement(statement: ExcerptStatement, { jwk, privateKey }: Keys['record']): string {
  const header = encodeJwsHeader(jwk.kid, 'accord-excerpt+jws');
  const input = `${header}.${Buffer.from(canonicalize(statement)).toString('base64url')}`;
  return `${input}.${signEd25519(privateKey, Buffer.from(input)).toString('base64url')}`;
}
