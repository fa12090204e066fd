import {
  cosignedMessage,
  encodeBase64,
  decodeBase64,
  formatCosignature,
  type LogKey,
  parseCheckpoint,
  parseNote,
  parseWitnessRequest,
  signatureOf,
  verifyConsistency,
} from '../../proof/index.js';
import { nodePrimitives, sha256, signEd25519 } from '../keys/sign.js';
import type { WitnessKey } from '../keys/witness-key.js';
import type { Store } from '../store/store.js';

/** What witnessing needs of the world around it. */
export interface WitnessDesk {
  readonly store: Pick<Store, 'witnessed'>;
  readonly witness: WitnessKey;
  /** Keys of the logs that are witnessed, and of no other. */
  readonly logs: readonly LogKey[];
  readonly now: () => Date;
}

/** What comes of a request, as the format tells it apart. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly line: string }
  | { readonly kind: 'malformed' | 'unknown' | 'unsigned' | 'inconsistent' }
  /** The log was seen last at this size. */
  | { readonly kind: 'conflict'; readonly size: number };

const { verifyEd25519 } = nodePrimitives;

/**
 * Cosigns the checkpoint of a log that only grew since it was seen last (C2SP tlog-witness). Where the log stands is stored
 * before anything is signed, and only if nobody else stored another place meanwhile: two histories are never both signed.
 */
export async function addCheckpoint(text: string, desk: WitnessDesk): Promise<WitnessAnswer> {
  const { store, witness, logs, now } = desk;
  const request = parseWitnessRequest(text);
  const note = request && parseNote(request.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!request || !note || !checkpoint) return { kind: 'malformed' };
  const { origin: log, size, root } = checkpoint;
  const keys = logs.filter(({ name }) => name === log);
  if (keys.length === 0) return { kind: 'unknown' };
  const message = Buffer.from(note.text);
  const isSigned = keys.some((key) => {
    const signature = signatureOf(sha256, note, key);
    return signature !== null && verifyEd25519(key.publicKey, message, signature);
  });
  if (!isSigned) return { kind: 'unsigned' };
  const { oldSize, path } = request;
  if (oldSize > size || (oldSize === 0 && path.length > 0)) return { kind: 'malformed' };
  const seen = await store.witnessed.find(log);
  if (oldSize !== (seen?.size ?? 0)) return { kind: 'conflict', size: seen?.size ?? 0 };
  const oldRoot = seen && decodeBase64(seen.root);
  if (oldRoot && oldSize === size && seen.root !== encodeBase64(root)) return { kind: 'conflict', size };
  const isGrown =
    oldRoot && oldSize > 0
      ? verifyConsistency(sha256, { oldSize, oldRoot, newSize: size, newRoot: root, path })
      : size > 0;
  if (!isGrown) return { kind: 'inconsistent' };
  const stands = { log, size, root: encodeBase64(root), checkpoint: request.checkpoint };
  if (!(await store.witnessed.move(seen, stands)))
    return { kind: 'conflict', size: (await store.witnessed.find(log))?.size ?? 0 };
  const time = Math.floor(now().getTime() / 1000);
  const signature = signEd25519(witness.privateKey, cosignedMessage(note.text, time));
  return { kind: 'cosigned', line: formatCosignature(sha256, witness.key, { time, signature }) };
}
