import {
  type Bundle,
  encodeBase64Url,
  formatLogProof,
  type LoggedRecord,
  parseCheckpoint,
  parseLogProof,
  parseNote,
  pathOfLeaf,
  type PublishedKeys,
} from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import { type PrivatePart, unseal, unwrapKey } from '../people/private-part.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { assembleJws, readRecord } from './make-receipt.js';
import { readTree } from './read-tree.js';

/** A checkpoint that an independent clock has stamped. */
export interface StampedCheckpoint {
  /** The signed note, byte for byte as it was stamped. */
  readonly checkpoint: string;
  /** DER (RFC 3161). */
  readonly token: Uint8Array;
}

/** What a bundle is made from. */
export interface BundleSource {
  readonly store: Pick<Store, 'log' | 'records' | 'keys'>;
  readonly wrappingKey: Buffer;
  /** Keys of the logs that were ever written here, one line each. */
  readonly logKeys: readonly string[];
  /** Certificates of the time-stamping authority, PEM. */
  readonly timeCa?: string | undefined;
  /** The first stamped checkpoint of a log that a place is under; null while there is none. */
  findStamped(log: string, place: number): Promise<StampedCheckpoint | null>;
}

/** What goes into a bundle besides the proof. */
export interface BundleWish {
  /** What the person wrote, where it is still there. */
  readonly withValues: boolean;
}

const mostLater = 100;

/** Puts together everything about one record that a stranger needs to check it. */
export async function makeBundle(
  source: BundleSource,
  submission: StoredSubmission,
  { withValues }: BundleWish,
): Promise<Bundle> {
  const { store } = source;
  const record = readRecord(submission);
  const stamped = await source.findStamped(record.collector.log, submission.logIndex);
  const presentation = await store.records.findPresentation(submission.presentationDigest);
  const later = (await store.records.listOf(submission.subjectId)).filter(
    (one) => one.logIndex > submission.logIndex && takesBack(one),
  );
  return {
    schema: 'accord/bundle/1',
    record: record as unknown as Bundle['record'],
    jws: assembleJws(submission, record.collector.kid),
    logProof: stamped ? await proveUnder(stamped, source, submission) : submission.logProof,
    ...(presentation !== null && { presentation: JSON.parse(presentation) as unknown }),
    ...(withValues && (await disclose(source, submission))),
    timestamps: listTokens(stamped),
    keys: await publishedKeys(source, [submission, ...later]),
    later: later.slice(0, mostLater).map(prove),
  };
}

/** The token over a stamped checkpoint, as proofs carry it. */
export const listTokens = (stamped: StampedCheckpoint | null): Bundle['timestamps'] =>
  stamped
    ? [{ type: 'rfc3161', over: 'checkpoint', token: Buffer.from(stamped.token).toString('base64') }]
    : [];

/** Whether a record says a no. */
function takesBack(submission: StoredSubmission): boolean {
  const { withdrawn, items } = readRecord(submission);
  return withdrawn !== undefined || items.some(({ answer }) => answer === 'refused' || answer === 'objected');
}

const prove = (submission: StoredSubmission): LoggedRecord => ({
  jws: assembleJws(submission, readRecord(submission).collector.kid),
  logProof: submission.logProof,
});

/** The record's way to the root of a later checkpoint. */
export async function proveUnder(
  { checkpoint }: StampedCheckpoint,
  { store }: Pick<BundleSource, 'store'>,
  { logIndex: index }: StoredSubmission,
): Promise<string> {
  const note = parseNote(checkpoint);
  const head = note && parseCheckpoint(note.text);
  if (!head) throw new TypeError('A stamped checkpoint is no checkpoint.');
  const path = await pathOfLeaf(sha256, readTree(store, head.origin), { index, size: head.size });
  return formatLogProof({ index, path, checkpoint });
}

/** The private part of a record; null once it was erased. */
export async function openPrivatePart(
  { store, wrappingKey }: Pick<BundleSource, 'store' | 'wrappingKey'>,
  submission: StoredSubmission,
): Promise<PrivatePart | null> {
  const found = await store.records.findPrivatePart(submission);
  return found && unseal(unwrapKey(wrappingKey, found.wrappedKey), submission.id, found.sealed);
}

async function disclose(
  source: BundleSource,
  submission: StoredSubmission,
): Promise<Pick<Bundle, 'disclosure'>> {
  const opened = await openPrivatePart(source, submission);
  if (!opened) return {};
  const { json, salt } = opened;
  return { disclosure: { private: JSON.parse(json) as unknown, salt: encodeBase64Url(salt) } };
}

/** The keys that these records are signed with, and their log's: no other, so that every tool finds the right one. */
export async function publishedKeys(
  { store, logKeys, timeCa }: BundleSource,
  submissions: readonly StoredSubmission[],
  signers: ReadonlySet<string> = new Set(submissions.map((one) => readRecord(one).collector.kid)),
): Promise<PublishedKeys> {
  const logs = new Set(
    submissions.flatMap(({ logProof }) => {
      const note = parseNote(parseLogProof(logProof)?.checkpoint ?? '');
      return note ? (parseCheckpoint(note.text)?.origin ?? []) : [];
    }),
  );
  const keys = (await store.keys.list()).map(
    (jwk) => JSON.parse(jwk) as PublishedKeys['jwks']['keys'][number],
  );
  return {
    jwks: { keys: keys.filter(({ kid }) => signers.has(kid)) },
    log: logKeys.filter((line) => logs.has(line.split('+')[0] ?? '')),
    ...(timeCa !== undefined && { timeCa }),
  };
}
