import { encodeBase64Url } from './base64.js';
import { canonicalize } from './canonical.js';
import { parseCheckpoint, parseLogKey, parseNote, signatureOf } from './checkpoint.js';
import { parseJws } from './jws.js';
import { parseLogProof } from './log-proof.js';
import { hashLeaf, verifyInclusion, type Sha256 } from './merkle.js';
import type { ProofRecord } from './record.js';

/** The cryptography that the caller brings. */
export interface Primitives {
  readonly sha256: Sha256;
  readonly hmacSha256: (key: Uint8Array, message: Uint8Array) => Uint8Array;
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** What a proof is checked against. It comes from elsewhere than the proof, or the check says nothing. */
export interface Trust {
  /** Raw Ed25519 keys by `kid`, from the receiver's JWKS. */
  readonly recordKeys: ReadonlyMap<string, Uint8Array>;
  /** The log's key as one line of text (C2SP signed-note); of several logs, a line each. */
  readonly logKey: string;
}

/** What the holder of a proof shows. The presentation and the private part are optional: they are checked when there. */
export interface Evidence {
  readonly jws: string;
  readonly logProof: string;
  readonly presentation?: unknown;
  readonly disclosure?: { readonly private: unknown; readonly salt: Uint8Array };
}

/** Which check failed. */
export type Fault =
  | 'record-malformed'
  | 'record-key'
  | 'record-signature'
  | 'log-malformed'
  | 'log-key'
  | 'log-signature'
  | 'log-inclusion'
  | 'presentation'
  | 'private-part';

/** The outcome of a check; the record is given once its signature holds, and proves nothing while there is a fault. */
export interface Verdict {
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  readonly record?: ProofRecord;
}

const utf8 = new TextEncoder();

/**
 * Checks that a receiver signed these bytes, that they stand in its log, and that what is shown beside them is what
 * they bind. Says nothing of who clicked.
 */
export function verifyProof(evidence: Evidence, trust: Trust, primitives: Primitives): Verdict {
  const jws = parseJws(evidence.jws);
  if (!jws) return { ok: false, faults: ['record-malformed'] };
  const key = trust.recordKeys.get(jws.kid);
  if (!key) return { ok: false, faults: ['record-key'] };
  if (!primitives.verifyEd25519(key, utf8.encode(jws.signingInput), jws.signature)) {
    return { ok: false, faults: ['record-signature'] };
  }
  const record = readRecord(jws.payload);
  if (!record) return { ok: false, faults: ['record-malformed'] };
  const faults = [
    findLogFault(
      { entry: primitives.sha256(jws.payload), log: record.collector.log },
      evidence.logProof,
      trust,
      primitives,
    ),
    findPresentationFault(record, evidence, primitives),
    findPrivateFault(record, evidence, primitives),
  ].filter((fault) => fault !== null);
  return { ok: faults.length === 0, faults, record };
}

function readRecord(payload: Uint8Array): ProofRecord | null {
  try {
    const record = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(payload),
    ) as ProofRecord | null;
    return record && formats.has(record.schema) ? record : null;
  } catch {
    // Signed bytes that are no JSON are no record, whoever signed them.
    return null;
  }
}

const formats: ReadonlySet<string> = new Set(['accord/record/1', 'accord/record/2']);

/** What is wrong with the proof that an entry stands in a log; null for nothing. */
export function findLogFault(
  { entry, log }: { readonly entry: Uint8Array; readonly log: string },
  logProof: string,
  trust: Trust,
  { sha256, verifyEd25519 }: Primitives,
): Fault | null {
  // The record names its log: a checkpoint of another log, even a trusted one, is no proof of it.
  const key = trust.logKey
    .split('\n')
    .map((line) => parseLogKey(sha256, line.trim()))
    .find((one) => one?.name === log);
  if (!key) return 'log-key';
  const proof = parseLogProof(logProof);
  const note = proof && parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!proof || !note || !checkpoint) return 'log-malformed';
  const signature = signatureOf(sha256, note, key);
  if (checkpoint.origin !== key.name || !signature) return 'log-key';
  if (!verifyEd25519(key.publicKey, utf8.encode(note.text), signature)) return 'log-signature';
  const { size, root } = checkpoint;
  const leaf = hashLeaf(sha256, entry);
  return verifyInclusion(sha256, { index: proof.index, size, leaf, path: proof.path, root })
    ? null
    : 'log-inclusion';
}

function findPresentationFault(
  record: ProofRecord,
  { presentation }: Evidence,
  { sha256 }: Primitives,
): Fault | null {
  if (presentation === undefined) return null;
  const digest = sha256(utf8.encode(canonicalize(presentation)));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === record.notice.sha256 ? null : 'presentation';
}

function findPrivateFault(
  record: ProofRecord,
  { disclosure }: Evidence,
  { hmacSha256 }: Primitives,
): Fault | null {
  if (!disclosure) return null;
  const digest = hmacSha256(disclosure.salt, utf8.encode(canonicalize(disclosure.private)));
  return encodeBase64Url(digest) === record.subject.private.digest ? null : 'private-part';
}
