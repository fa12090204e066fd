import {
  type Checkpoint,
  emptyTree,
  growTree,
  hashLeaf,
  isSameHash,
  parseCheckpoint,
  parseLogKey,
  parseLogProof,
  parseNote,
  type ProofRecord,
  signatureOf,
  type TreeEdge,
  verifyInclusion,
} from '../../proof/index.js';
import { hmacSha256Text, nodePrimitives, sha256 } from '../keys/sign.js';
import { unseal, unwrapKey } from '../people/private-part.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { readRecord } from './make-receipt.js';
import type { CheckSignatures } from './check-signatures.js';

/** What is wrong, and where. */
export interface LogFault {
  /** Place in the log; null for the log as a whole. */
  readonly place: number | null;
  readonly fault:
    | 'entry-missing'
    | 'record-missing'
    | 'entry-differs'
    | 'unknown-key'
    | 'signature'
    | 'log-proof'
    | 'node-differs'
    | 'edge-differs'
    | 'root-differs'
    | 'checkpoint'
    | 'private-part'
    | 'count-differs';
}

/** What a check reads, and what it is held against. */
export interface WholeLog {
  readonly store: Pick<Store, 'log' | 'records' | 'keys' | 'people'>;
  readonly log: string;
  /** Keys of the logs that were ever written here, one line each. */
  readonly logKeys: readonly string[];
  readonly wrappingKey: Buffer;
  readonly checkSignatures: CheckSignatures;
  /** Told of each fault as it is found. */
  onFault(fault: LogFault): void;
  onProgress?(checked: number, size: number): void;
}

/** What a check came to. */
export interface CheckedLog {
  readonly size: number;
  readonly faults: number;
  /** Private parts that are there still; the others were erased. */
  readonly privateParts: number;
  readonly root: string;
}

const most = 2000;

/**
 * Walks a whole log: each record's signature, its entry, its own proof, what is sealed beside it, and the tree up to the signed root.
 * Holds some thousands of records at a time, however long the log is.
 */
export async function checkWholeLog(source: WholeLog): Promise<CheckedLog> {
  const { store, log, onFault } = source;
  let [faults, privateParts] = [0, 0];
  const tell = (place: number | null, fault: LogFault['fault']): void => {
    faults += 1;
    onFault({ place, fault });
  };
  const head = await store.log.readHead(log);
  const { size } = head.edge;
  const keys = await readKeys(source);
  const provesItself = makeProvesItself();
  let grown: TreeEdge = emptyTree;
  let root: Uint8Array = sha256();
  while (grown.size < size) {
    const start = grown.size;
    const count = Math.min(most, size - start);
    const entries = await store.log.listHashes(log, start, count);
    const records = await store.records.listAfter(start - 1, count);
    if (entries.length < count) {
      tell(start + entries.length, 'entry-missing');
      break;
    }
    const tree = growTree(
      sha256,
      grown,
      entries.map((entry) => hashLeaf(sha256, entry)),
    );
    const byPlace = new Map(records.map((submission) => [submission.logIndex, readWhole(submission)]));
    for (const [index, entry] of entries.entries()) {
      const submission = byPlace.get(start + index)?.submission;
      if (!submission) tell(start + index, 'record-missing');
      else if (!isSameHash(sha256(Buffer.from(submission.record)), entry))
        tell(start + index, 'entry-differs');
      else if (!provesItself(submission, entry)) tell(start + index, 'log-proof');
    }
    for (const place of await findWrongSignatures(
      [...byPlace.values()],
      keys.records,
      source.checkSignatures,
      tell,
    ))
      tell(place, 'signature');
    privateParts += await checkPrivateParts({ start, count }, byPlace, source, tell);
    await checkNodes(tree.nodes, source, tell);
    [grown, root] = [tree.edge, tree.root];
    source.onProgress?.(grown.size, size);
  }
  if (grown.size === size) {
    const isSameEdge =
      grown.roots.length === head.edge.roots.length &&
      grown.roots.every((one, index) => isSameHash(one, head.edge.roots[index] ?? new Uint8Array()));
    if (!isSameEdge) tell(null, 'edge-differs');
    checkHead(head.checkpoint, { log, size, root }, keys.logs, (fault) => tell(null, fault));
  }
  if ((await store.log.listNames()).length === 1 && (await store.log.readSize()) !== size)
    tell(null, 'count-differs');
  return { size, faults, privateParts, root: Buffer.from(root).toString('base64') };
}

/** A record as it is stored, and as it is read: once. Null for bytes that are no record any more. */
interface ReadRecord {
  readonly submission: StoredSubmission;
  readonly record: ProofRecord | null;
}

function readWhole(submission: StoredSubmission): ReadRecord {
  try {
    return { submission, record: readRecord(submission) };
  } catch {
    return { submission, record: null };
  }
}

type Tell = (place: number | null, fault: LogFault['fault']) => void;

interface CheckKeys {
  readonly records: ReadonlyMap<string, Uint8Array>;
  readonly logs: ReadonlyMap<string, NonNullable<ReturnType<typeof parseLogKey>>>;
}

async function readKeys({ store, logKeys }: WholeLog): Promise<CheckKeys> {
  const jwks = (await store.keys.list()).map((text) => JSON.parse(text) as { kid: string; x: string });
  return {
    records: new Map(jwks.map(({ kid, x }) => [kid, Buffer.from(x, 'base64url')])),
    logs: new Map(
      logKeys.flatMap((line) => {
        const key = parseLogKey(sha256, line);
        return key ? [[key.name, key] as const] : [];
      }),
    ),
  };
}

/** Tells whether the proof that went into a receipt leads from the entry to the root that it names. */
function makeProvesItself(): (submission: StoredSubmission, entry: Uint8Array) => boolean {
  // Records that were appended together have one checkpoint.
  let last: { readonly note: string; readonly checkpoint: Checkpoint | null } | undefined;
  const read = (note: string): Checkpoint | null => {
    if (last?.note !== note) last = { note, checkpoint: parseCheckpoint(parseNote(note)?.text ?? '') };
    return last.checkpoint;
  };
  return ({ logProof, logIndex }, entry) => {
    const proof = parseLogProof(logProof);
    const checkpoint = proof && read(proof.checkpoint);
    if (!proof || !checkpoint || proof.index !== logIndex) return false;
    const { size, root } = checkpoint;
    const leaf = hashLeaf(sha256, entry);
    return verifyInclusion(sha256, { index: logIndex, size, leaf, path: proof.path, root });
  };
}

async function findWrongSignatures(
  records: readonly ReadRecord[],
  keys: CheckKeys['records'],
  checkSignatures: CheckSignatures,
  tell: Tell,
): Promise<readonly number[]> {
  const signed = records.flatMap(({ submission: { logIndex, record, signature }, record: read }) => {
    const kid = read?.collector?.kid ?? '';
    const key = keys.get(kid);
    if (!key) tell(logIndex, 'unknown-key');
    return key ? [{ place: logIndex, kid, key, record, signature }] : [];
  });
  return checkSignatures(signed);
}

/** What is sealed belongs to its record; what was erased is gone. Gives how many there are. */
async function checkPrivateParts(
  { start, count }: { readonly start: number; readonly count: number },
  records: ReadonlyMap<number, ReadRecord>,
  { store, wrappingKey }: WholeLog,
  tell: Tell,
): Promise<number> {
  const parts = await store.records.listPrivateParts(start, count);
  for (const { place, sealed, wrappedKey } of parts) {
    const record = records.get(place);
    if (record && !isOf(record, sealed, wrappedKey, wrappingKey)) tell(place, 'private-part');
  }
  return parts.length;
}

function isOf(
  { submission, record }: ReadRecord,
  sealed: Uint8Array,
  wrappedKey: Uint8Array,
  wrappingKey: Buffer,
): boolean {
  try {
    const { json, salt } = unseal(unwrapKey(wrappingKey, wrappedKey), submission.id, sealed);
    return hmacSha256Text(salt, json) === record?.subject.private.digest;
  } catch {
    // A byte, the key or the record is another.
    return false;
  }
}

async function checkNodes(
  nodes: ReturnType<typeof growTree>['nodes'],
  { store, log }: WholeLog,
  tell: Tell,
): Promise<void> {
  for (const { tier, place, hash } of nodes) {
    const [kept] = await store.log.listNodes(log, { tier, from: place, count: 1 });
    if (!kept || !isSameHash(kept, hash)) tell(place * 256 ** tier, 'node-differs');
  }
}

function checkHead(
  note: string | null,
  { log, size, root }: { readonly log: string; readonly size: number; readonly root: Uint8Array },
  keys: CheckKeys['logs'],
  tell: (fault: 'root-differs' | 'checkpoint') => void,
): void {
  if (size === 0) return;
  const parsed = parseNote(note ?? '');
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  const key = keys.get(log);
  const signature = parsed && key && signatureOf(sha256, parsed, key);
  const isSigned =
    signature && nodePrimitives.verifyEd25519(key.publicKey, Buffer.from(parsed.text), signature);
  if (!checkpoint || !isSigned || checkpoint.origin !== log || checkpoint.size !== size)
    return tell('checkpoint');
  if (!isSameHash(checkpoint.root, root)) tell('root-differs');
}
