import { decodeBase64, decodeBase64Url } from './base64.js';
import type { Bundle, LoggedRecord, PublishedKeys } from './bundle.js';
import { canonicalize } from './canonical.js';
import { parseJws } from './jws.js';
import { parseLogProof } from './log-proof.js';
import type { ProofRecord } from './record.js';
import { type Fault, type Primitives, type Trust, verifyProof } from './verify.js';

/** What one look at a token over a checkpoint found (RFC 3161). */
export interface TimeCheck {
  readonly ok: boolean;
  /** Milliseconds since 1970. */
  readonly genTime?: number | undefined;
  /** `untrusted`: no chain leads to the certificates that it is held against. */
  readonly faults: readonly string[];
}

/** Checks a token over some bytes against certificates in PEM. */
export type CheckTime = (token: Uint8Array, data: Uint8Array, caPem: string) => Promise<TimeCheck>;

/** What can be said of a part: `cannot-tell` where a trust anchor is missing or is another one. */
export type Word = 'valid' | 'invalid' | 'cannot-tell';

/** One statement about a bundle. */
export interface Statement {
  readonly about:
    | 'record'
    | 'log'
    | 'time'
    | 'shown'
    | 'private'
    | 'reading'
    | 'later'
    | 'page'
    /** Of an excerpt: what the receiver signed of it, and what is shown. */
    | 'statement'
    | 'item';
  readonly word: Word;
  /** Why it is not valid; a code. */
  readonly reason?: BundleFault | undefined;
}

export type BundleFault =
  | Fault
  | 'record-key-revoked'
  | 'record-differs'
  | 'time-malformed'
  | 'time-untrusted'
  | 'time-before'
  | 'later-malformed'
  | 'page-differs'
  | 'statement-malformed'
  | 'statement-key-revoked'
  | 'item-differs'
  | 'item-missing';

/** What a reader has to know beside the statements. */
export type Warning =
  /** The keys are the bundle's own. */
  | 'own-keys'
  /** No independent clock has been asked yet. */
  | 'no-time'
  /** The log was stamped more than a day after the record says it was made. */
  | 'late-logged'
  /** The record was stored, and never counted as consent. */
  | 'flagged'
  /** The person took something back later. */
  | 'later-no'
  /** An excerpt: that its commitments are those of the entry rests on the receiver's signed word. */
  | 'on-word'
  /** An excerpt: an address tells whether it still stands. */
  | 'ask-address'
  /** A yes that counts only once the person confirmed it. */
  | 'unconfirmed'
  /** Only what the person did on the page is proved, and not who they are. */
  | 'who';

/** What became of a proof, as people are told of it. */
export interface ProofVerdict {
  /** The worst of its statements. */
  readonly word: Word;
  readonly statements: readonly Statement[];
  readonly warnings: readonly Warning[];
  readonly place?: { readonly index: number; readonly log: string } | undefined;
  /** When the log was stamped by an independent clock, milliseconds since 1970. */
  readonly stampedAt?: number | undefined;
  /** Of an excerpt: where to ask whether it still stands. */
  readonly address?: string | undefined;
}

/** What became of a bundle. */
export interface BundleVerdict extends ProofVerdict {
  /** Once its signature holds. */
  readonly record?: ProofRecord | undefined;
}

/** What a bundle is held against. `keys` come from elsewhere than the bundle; without them, nobody can tell who made it. */
export interface BundleTrust {
  readonly keys: PublishedKeys | null;
}

// Of a token (`TimestampFault`): what comes of the reader's own certificates.
const untold: ReadonlySet<string> = new Set(['untrusted', 'no-anchor']);
const day = 86_400_000;
// Clocks that are set by the network differ by less.
const tolerance = 5000;
const utf8 = new TextEncoder();

/** Missing anchors, and wrong ones. */
const unknowable: ReadonlySet<BundleFault> = new Set([
  'record-key',
  'record-key-revoked',
  'statement-key-revoked',
  'log-key',
  'time-untrusted',
]);
const ofLog: ReadonlySet<BundleFault> = new Set([
  'log-malformed',
  'log-key',
  'log-signature',
  'log-inclusion',
]);

/** Raw keys by their ids, from a JWKS. */
export const trustOf = ({ jwks, log }: PublishedKeys): Trust => ({
  recordKeys: new Map(
    jwks.keys.flatMap(({ kid, x }) => {
      const key = decodeBase64Url(x);
      return key?.length === 32 ? [[kid, key] as const] : [];
    }),
  ),
  logKey: log.join('\n'),
});

/**
 * Checks a bundle: each part of it by itself, against keys that come from elsewhere. Nothing is valid that was not checked; what is
 * not said is not proved.
 */
export async function verifyBundle(
  bundle: Bundle,
  trust: BundleTrust,
  primitives: Primitives,
  checkTime: CheckTime,
): Promise<BundleVerdict> {
  const keys = trust.keys ?? bundle.keys;
  const anchors = trustOf(keys);
  const { faults, record } = verifyProof(evidenceOf(bundle), anchors, primitives);
  const statements: Statement[] = [];
  const say = (about: Statement['about'], reason?: BundleFault): void =>
    void statements.push({ about, word: reason === undefined ? 'valid' : wordFor(reason), reason });
  if (!record) {
    say('record', faults[0]);
    return close(statements, trust.keys ? [] : ['own-keys']);
  }
  const time = await stamp(bundle, record.event.at, keys, checkTime);
  const stampedAt = time?.reason === undefined ? time?.at : undefined;
  say('record', isRevoked(bundle.jws, keys, stampedAt) ? 'record-key-revoked' : undefined);
  say(
    'log',
    faults.find((fault) => ofLog.has(fault)),
  );
  if (!isSame(bundle.record, record)) say('reading', 'record-differs');
  if (bundle.presentation !== undefined)
    say(
      'shown',
      faults.find((fault) => fault === 'presentation'),
    );
  if (bundle.disclosure)
    say(
      'private',
      faults.find((fault) => fault === 'private-part'),
    );
  if (time) say('time', time.reason);
  const later = bundle.later.map((one) => verifyLater(one, record, anchors, primitives));
  for (const { reason } of later) if (reason !== undefined) say('later', reason);
  const warnings: Warning[] = [
    ...(trust.keys ? [] : (['own-keys'] as const)),
    ...(time ? [] : (['no-time'] as const)),
    ...(isLate(stampedAt, record.event.at) ? (['late-logged'] as const) : []),
    ...(record.standing === 'flagged' ? (['flagged'] as const) : []),
    ...(later.some(({ isNo }) => isNo) ? (['later-no'] as const) : []),
    'who',
  ];
  const proof = parseLogProof(bundle.logProof);
  return {
    ...close(statements, warnings),
    record,
    place: proof ? { index: proof.index, log: record.collector.log } : undefined,
    stampedAt,
  };
}

/** Whether a key was taken back, and no independent clock saw the record before. */
function isRevoked(jws: string, { jwks }: PublishedKeys, stampedAt: number | undefined): boolean {
  const kid = parseJws(jws)?.kid;
  const revoked = jwks.keys.find((key) => key.kid === kid)?.revoked;
  return revoked !== undefined && (stampedAt === undefined || stampedAt >= revoked.revoked_at * 1000);
}

/** Whether an independent clock saw it more than a day after it says it was made. */
export const isLate = (stampedAt: number | undefined, at: string): boolean =>
  stampedAt !== undefined && stampedAt - Date.parse(at) > day;

/** What a fault comes to: a missing or wrong anchor proves nothing either way. */
export const wordFor = (reason: BundleFault): Word => (unknowable.has(reason) ? 'cannot-tell' : 'invalid');

/** The worst of all. Under the bundle's own keys nothing is valid: whoever wrote it chose them. */
export function close(
  statements: readonly Statement[],
  warnings: readonly Warning[],
): Pick<ProofVerdict, 'word' | 'statements' | 'warnings'> {
  const has = (word: Word): boolean => statements.some((one) => one.word === word);
  const isOwn = warnings.includes('own-keys');
  return {
    word: has('invalid') ? 'invalid' : has('cannot-tell') || isOwn ? 'cannot-tell' : 'valid',
    statements,
    warnings,
  };
}

const evidenceOf = ({ jws, logProof, presentation, disclosure }: Bundle) => ({
  jws,
  logProof,
  ...(presentation !== undefined && { presentation }),
  ...(disclosure && {
    disclosure: { private: disclosure.private, salt: decodeBase64Url(disclosure.salt) ?? new Uint8Array() },
  }),
});

const isSame = (shown: unknown, record: ProofRecord): boolean => {
  try {
    return canonicalize(shown) === canonicalize(record);
  } catch {
    return false;
  }
};

/** What the tokens say; null without any. The first that holds counts. */
export async function stamp(
  { timestamps, logProof }: Pick<Bundle, 'timestamps' | 'logProof'>,
  at: string,
  { timeCa }: PublishedKeys,
  checkTime: CheckTime,
): Promise<{ readonly at?: number | undefined; readonly reason?: BundleFault | undefined } | null> {
  const [first] = timestamps;
  if (!first) return null;
  const token = decodeBase64(first.token);
  const checkpoint = parseLogProof(logProof)?.checkpoint;
  if (!token || checkpoint === undefined) return { reason: 'time-malformed' };
  if (timeCa === undefined) return { reason: 'time-untrusted' };
  const { ok, genTime, faults } = await checkTime(token, utf8.encode(checkpoint), timeCa);
  if (!ok)
    return { reason: faults.every((fault) => untold.has(fault)) ? 'time-untrusted' : 'time-malformed' };
  // A log that was stamped before its record was made: one of both clocks is wrong, or the record says an untrue time.
  if (genTime !== undefined && genTime + tolerance < Date.parse(at)) return { reason: 'time-before' };
  return { at: genTime };
}

function verifyLater(
  { jws, logProof }: LoggedRecord,
  record: ProofRecord,
  anchors: Trust,
  primitives: Primitives,
): { readonly isNo: boolean; readonly reason?: BundleFault | undefined } {
  const found = verifyProof({ jws, logProof }, anchors, primitives);
  const isTheirs = found.record?.subject.id === record.subject.id;
  if (!found.ok || !isTheirs) return { isNo: false, reason: found.faults[0] ?? 'later-malformed' };
  const isNo =
    found.record?.withdrawn !== undefined ||
    found.record?.items.some(({ answer }) => answer === 'refused' || answer === 'objected') === true;
  return { isNo };
}
