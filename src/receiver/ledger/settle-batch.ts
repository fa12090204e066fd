import { randomBytes, randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../law/index.js';
import {
  canonicalize,
  formatCheckpoint,
  formatLogProof,
  formatNote,
  growTree,
  hashLeaf,
  type GrownTree,
  type ProofRecord,
} from '../../proof/index.js';
import type { Keys } from '../keys/open-keys.js';
import { hmacSha256, sha256, signEd25519 } from '../keys/sign.js';
import { makePersonKey, makeSalt, seal, unwrapKey, wrapKey } from '../person/private-part.js';
import { waitingIn } from '../person/waiting-in.js';
import { type Database, StoreError } from '../store/database.js';
import { writeGist } from '../store/gist.js';
import {
  type Batch,
  commitBatch,
  findSubject,
  findSubjectById,
  type NewSubject,
  readLogHead,
} from '../store/log.js';
import { findByIdempotencyKey, type StoredSubmission } from '../store/submissions.js';
import { type Draft, type Settled, settleKnown } from './draft.js';
import { tallyOf } from './tally-of.js';
import { toCount } from './count-older.js';

// Another receiver on the same store may win the race for the next place, a few times in a row at most.
const mostAttempts = 10;

/** Stores drafts in one transaction, each with its place in the log; gives what became of each. Throws StoreError. */
export async function settleBatch(
  database: Database,
  keys: Keys,
  wrappingKey: Buffer,
  dayOf: (now: Date) => CalendarDate,
  drafts: readonly Draft[],
): Promise<readonly Settled[]> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // Everything read here is read again when the head has moved: only the head's holder writes.
    const settled = await tryBatch(database, keys, wrappingKey, dayOf, drafts);
    if (settled) return settled;
  }
  throw new StoreError(
    `The log ${keys.log.name} is too busy: ${mostAttempts} attempts to append were overtaken.`,
  );
}

interface Prepared {
  readonly draft: Draft;
  readonly id: string;
  readonly subjectId: string;
  readonly record: ProofRecord;
  readonly json: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  readonly entry: Uint8Array;
}

async function tryBatch(
  database: Database,
  keys: Keys,
  wrappingKey: Buffer,
  dayOf: (now: Date) => CalendarDate,
  drafts: readonly Draft[],
): Promise<readonly Settled[] | null> {
  const before = await readLogHead(database, keys.log.name);
  const known = await findKnown(database, drafts);
  const stored = new Map<Draft, Settled>();
  const fresh = [...new Map(drafts.toReversed().map((draft) => [draft.idempotencyKey, draft])).values()]
    .toReversed()
    .filter(({ idempotencyKey }) => !known.has(idempotencyKey));
  if (fresh.length > 0) {
    const subjects = new Subjects(database, wrappingKey);
    const prepared: Prepared[] = [];
    for (const draft of fresh) prepared.push(prepare(draft, await subjects.of(draft), keys));
    const tree = growTree(
      sha256,
      before.edge,
      prepared.map(({ entry }) => hashLeaf(sha256, entry)),
    );
    const checkpoint = signCheckpoint(tree, keys);
    const submissions = prepared.map((one, index) => place(one, before.edge.size + index, tree, checkpoint));
    const batch: Batch = {
      log: keys.log.name,
      expectedSize: before.edge.size,
      head: { edge: tree.edge, checkpoint },
      presentations: new Map(fresh.map(({ presentation }) => [presentation.digest, presentation.json])),
      subjects: subjects.added,
      submissions,
      tally: tallyOf(prepared.map(({ record }) => toCount(database, record, dayOf))),
    };
    if (!(await commitBatch(database, batch))) return null;
    submissions.forEach(({ submission }, index) => {
      const one = prepared[index];
      if (!one) return;
      known.set(submission.idempotencyKey, submission);
      stored.set(one.draft, { kind: 'stored', submission, record: one.record });
    });
  }
  return drafts.map((draft) => {
    const submission = known.get(draft.idempotencyKey);
    if (!submission) throw new StoreError('A draft was neither stored nor known.');
    return stored.get(draft) ?? settleKnown(draft, submission);
  });
}

async function findKnown(
  database: Database,
  drafts: readonly Draft[],
): Promise<Map<string, StoredSubmission>> {
  const known = new Map<string, StoredSubmission>();
  for (const { idempotencyKey } of drafts) {
    const submission = await findByIdempotencyKey(database, idempotencyKey);
    if (submission) known.set(idempotencyKey, submission);
  }
  return known;
}

/** The persons of a batch: known by a contact, or new; two drafts of one person in a batch share theirs. */
class Subjects {
  readonly added: NewSubject[] = [];
  readonly #found = new Map<string, { id: string; key: Buffer }>();

  readonly #database: Database;
  readonly #wrappingKey: Buffer;

  constructor(database: Database, wrappingKey: Buffer) {
    this.#database = database;
    this.#wrappingKey = wrappingKey;
  }

  async of({ subjectId, contacts }: Draft): Promise<{ id: string; key: Buffer }> {
    if (subjectId === undefined) return this.find(contacts[0] ?? null);
    const stored = await findSubjectById(this.#database, subjectId);
    if (!stored) throw new StoreError('The person is no longer known here.');
    return { id: stored.id, key: unwrapKey(this.#wrappingKey, stored.wrappedKey) };
  }

  async find(lookup: string | null): Promise<{ id: string; key: Buffer }> {
    const kept = lookup === null ? undefined : this.#found.get(lookup);
    if (kept) return kept;
    const stored = lookup === null ? undefined : await findSubject(this.#database, lookup);
    const subject = stored
      ? { id: stored.id, key: unwrapKey(this.#wrappingKey, stored.wrappedKey) }
      : this.#add(lookup);
    if (lookup !== null) this.#found.set(lookup, subject);
    return subject;
  }

  #add(lookup: string | null): { id: string; key: Buffer } {
    const subject = { id: `urn:uuid:${randomUUID()}`, key: makePersonKey() };
    this.added.push({ id: subject.id, lookup, wrappedKey: wrapKey(this.#wrappingKey, subject.key) });
    return subject;
  }
}

function prepare(draft: Draft, subject: { id: string; key: Buffer }, keys: Keys): Prepared {
  const id = `urn:uuid:${randomUUID()}`;
  const salt = makeSalt();
  const record = draft.makeRecord({
    id,
    nonce: randomBytes(32).toString('base64url'),
    subjectId: subject.id,
    privateDigest: hmacSha256(salt, draft.privateJson).toString('base64url'),
  });
  const json = canonicalize(record);
  const bytes = Buffer.from(json);
  const signingInput = Buffer.from(`${keys.record.jwsHeader}.${bytes.toString('base64url')}`);
  return {
    draft,
    id,
    subjectId: subject.id,
    record,
    json,
    signature: signEd25519(keys.record.privateKey, signingInput),
    sealed: seal(subject.key, id, { json: draft.privateJson, salt }),
    entry: sha256(bytes),
  };
}

function signCheckpoint(tree: GrownTree, { log }: Keys): string {
  const text = formatCheckpoint({ origin: log.name, size: tree.edge.size, root: tree.root });
  return formatNote(text, log.name, log.keyId, signEd25519(log.privateKey, Buffer.from(text)));
}

const place = (
  { draft, id, subjectId, record, json, signature, sealed, entry }: Prepared,
  logIndex: number,
  tree: GrownTree,
  checkpoint: string,
): Batch['submissions'][number] => ({
  sealed,
  entry,
  contacts: draft.contacts,
  gist: writeGist(record),
  awaitsMail: waitingIn(record).length > 0,
  submission: {
    logIndex,
    id,
    idempotencyKey: draft.idempotencyKey,
    bodyDigest: draft.bodyDigest,
    formId: draft.formId,
    receivedAt: draft.receivedAt,
    standing: record.standing,
    presentationDigest: draft.presentation.digest,
    subjectId,
    record: json,
    signature,
    logProof: formatLogProof({ index: logIndex, path: tree.pathOf(logIndex), checkpoint }),
  },
});
