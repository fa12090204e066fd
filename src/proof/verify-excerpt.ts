import { decodeBase64Url, encodeBase64Url } from './base64.js';
import { canonicalize } from './canonical.js';
import { type Excerpt, type ExcerptItem, type ExcerptStatement, readStatement } from './excerpt.js';
import { parseJws } from './jws.js';
import { parseLogProof } from './log-proof.js';
import {
  type BundleFault,
  type BundleTrust,
  type CheckTime,
  close,
  isLate,
  type ProofVerdict,
  stamp,
  type Statement,
  trustOf,
  type Warning,
  wordFor,
} from './verify-bundle.js';
import { findLogFault, type Primitives, type Trust } from './verify.js';

/** What became of an excerpt. */
export interface ExcerptVerdict extends ProofVerdict {
  /** Once its signature holds. */
  readonly statement?: ExcerptStatement | undefined;
}

const utf8 = new TextEncoder();

/**
 * Checks an excerpt: the receiver's signed statement, the entry's place in the log, and that each question shown is the one that
 * the statement names. That these are the commitments of that entry is the receiver's word, until the whole record is shown.
 */
export async function verifyExcerpt(
  excerpt: Excerpt,
  trust: BundleTrust,
  primitives: Primitives,
  checkTime: CheckTime,
): Promise<ExcerptVerdict> {
  const keys = trust.keys ?? excerpt.keys;
  const anchors = trustOf(keys);
  const ownKeys: readonly Warning[] = trust.keys ? [] : ['own-keys'];
  const read = readSigned(excerpt.statement, anchors, primitives);
  if ('reason' in read)
    return close([{ about: 'statement', word: wordFor(read.reason), reason: read.reason }], ownKeys);
  const { kid, statement } = read;
  const statements: Statement[] = [];
  const say = (about: Statement['about'], reason: BundleFault | undefined): void =>
    void statements.push({ about, word: reason === undefined ? 'valid' : wordFor(reason), reason });
  // No independent clock saw the statement itself: once its key was taken back, anybody may have made it.
  const isRevoked = keys.jwks.keys.some((key) => key.kid === kid && key.revoked !== undefined);
  say('statement', isRevoked ? 'statement-key-revoked' : undefined);
  const entry = decodeBase64Url(statement.entry) ?? new Uint8Array();
  say('log', findLogFault({ entry, log: statement.log }, excerpt.logProof, anchors, primitives) ?? undefined);
  say('item', findItemFault(excerpt.items, statement, primitives));
  const time = await stamp(excerpt, statement.event.at, keys, checkTime);
  const stampedAt = time?.reason === undefined ? time?.at : undefined;
  if (time) say('time', time.reason);
  const isUnconfirmed = excerpt.items.some(({ item }) => item.confirm && item.answer === 'granted');
  const warnings: readonly Warning[] = [
    ...ownKeys,
    ...(time ? [] : (['no-time'] as const)),
    ...(isLate(stampedAt, statement.event.at) ? (['late-logged'] as const) : []),
    ...(statement.standing === 'flagged' ? (['flagged'] as const) : []),
    ...(isUnconfirmed ? (['unconfirmed'] as const) : []),
    'on-word',
    'ask-address',
    'who',
  ];
  const proof = parseLogProof(excerpt.logProof);
  return {
    ...close(statements, warnings),
    statement,
    place: proof ? { index: proof.index, log: statement.log } : undefined,
    stampedAt,
    address: statement.address,
  };
}

type Signed =
  { readonly kid: string; readonly statement: ExcerptStatement } | { readonly reason: BundleFault };

/** The statement, once its signature holds. */
function readSigned(text: string, { recordKeys }: Trust, { verifyEd25519 }: Primitives): Signed {
  const jws = parseJws(text);
  if (!jws || jws.typ !== 'accord-excerpt+jws') return { reason: 'statement-malformed' };
  const key = recordKeys.get(jws.kid);
  if (!key) return { reason: 'record-key' };
  if (!verifyEd25519(key, utf8.encode(jws.signingInput), jws.signature))
    return { reason: 'record-signature' };
  const statement = readStatement(jws.payload);
  return statement ? { kid: jws.kid, statement } : { reason: 'statement-malformed' };
}

/** Each commitment is shown, once, and nothing else is. */
function findItemFault(
  items: readonly ExcerptItem[],
  { commitments, party }: ExcerptStatement,
  { hmacSha256 }: Primitives,
): BundleFault | undefined {
  const shown = new Map(items.map((one) => [one.place, one]));
  if (shown.size !== items.length || items.length !== commitments.length) return 'item-missing';
  for (const { place, digest } of commitments) {
    const one = shown.get(place);
    if (!one) return 'item-missing';
    const salt = decodeBase64Url(one.salt) ?? new Uint8Array();
    const found = encodeBase64Url(hmacSha256(salt, utf8.encode(canonicalize(one.item))));
    if (found !== digest || one.item.party !== party) return 'item-differs';
  }
  return undefined;
}
