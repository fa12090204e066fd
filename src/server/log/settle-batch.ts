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
import { makePersonKey, makeSalt, seal, unwrapKey, wrapKey } from '../people/private-part.js';
import { summarize } from '../../history/index.js';
import { commitItems } from '../keys/commit-items.js';
import { lastRecordAt } from '../store/clock-steps.js';
import { type Database, StoreError } from '../store/sql.js';
import { tagOf } from '../store/person-histories.js';
import { findListAt } from '../store/suppressions.js';
import {
  type Batch,
  commitBatch,
  findSubject,
  findSubjectById,
  type NewSubject,
  readLogHead,
} from '../store/log.js';
import { findByIdempotencyKey, type StoredSubmission } from '../store/submissions.js';
import type { ContactDigests } from '../people/contact.js';
import { type Draft, type Settled, settleKnown } from './draft.js';
import { countAnswers } from './count-answers.js';
import { makeMarkSteps } from './mark-steps.js';
import { mailFor } from '../people/pending-confirmations.js';

// Another receiver on the same store may win the race for the next place, a few times in a row at most.
const mostAttempts = 10;

/** What appending needs of the world around it. */
export interface Appender {
  readonly database: Database;
  readonly keys: Keys;
  readonly wrappingKey: Buffer;
  readonly dayOf: (now: Date) => CalendarDate;
  /** Milliseconds by a clock that is never set, for as long as this process runs. */
  readonly steady: () => number;
}

/** How long the log was after the last commit of this process, and when that was by its steady clock. */
interface Committed {
  readonly size: number;
  readonly at: number;
}

/**
 * Makes what stores drafts in one transaction, each with its place in the log, and gives what became of each. It throws
 * StoreError.
 */
export function makeSettle(appender: Appender): (drafts: readonly Draft[]) => Promise<readonly Settled[]> {
  let committed: Committed | null = null;
  return async (drafts) => {
    const settled = await settleBatch(appender, drafts, committed);
    const places = settled.map((one) => (one.kind === 'stored' ? one.submission.logIndex : -1));
    if (Math.max(...places) >= 0) committed = { size: Math.max(...places) + 1, at: appender.steady() };
    return settled;
  };
}

async function settleBatch(
  appender: Appender,
  drafts: readonly Draft[],
  committed: Committed | null,
): Promise<readonly Settled[]> {
  const { keys } = appender;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // Everything read here is read again when the head has moved: only the head's holder writes.
    const settled = await tryBatch(appender, drafts, committed);
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
  { database, keys, wrappingKey, dayOf, steady }: Appender,
  drafts: readonly Draft[],
  committed: Committed | null,
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
    const { mark, steps } = makeMarkSteps({
      first: before.edge.size,
      last: await lastRecordAt(database),
      // Of a record that another process wrote, this one's clock tells nothing.
      since: committed?.size === before.edge.size ? steady() - committed.at : 0,
      listAt: await findListAt(database, before.edge.size),
    });
    for (const draft of fresh) prepared.push(prepare(draft, await subjects.of(draft), keys, mark(draft)));
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
      steps,
      tally: await countAnswers(
        database,
        prepared.map(({ record }) => record),
        dayOf,
      ),
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
    if (subjectId === undefined) return this.find(contacts[0] ?? []);
    const stored = await findSubjectById(this.#database, subjectId);
    if (!stored) throw new StoreError('The person is no longer known here.');
    return { id: stored.id, key: unwrapKey(this.#wrappingKey, stored.wrappedKey) };
  }

  async find(writings: ContactDigests): Promise<{ id: string; key: Buffer }> {
    const [lookup = null] = writings;
    const kept = lookup === null ? undefined : this.#found.get(lookup);
    if (kept) return kept;
    let stored: Awaited<ReturnType<typeof findSubject>>;
    for (const writing of writings) stored ??= await findSubject(this.#database, writing);
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

function prepare(
  draft: Draft,
  subject: { id: string; key: Buffer },
  keys: Keys,
  behind: string | undefined,
): Prepared {
  const id = `urn:uuid:${randomUUID()}`;
  const salt = makeSalt();
  const record = draft.makeRecord({
    id,
    nonce: randomBytes(32).toString('base64url'),
    subjectId: subject.id,
    privateDigest: hmacSha256(salt, draft.privateJson).toString('base64url'),
    ...(behind !== undefined && { behind }),
    commit: (items) => commitItems(salt, items),
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
  controller: record.controllers[0]?.id ?? '',
  summary: summarize(record, {
    place: logIndex,
    contacts: [...new Set(draft.contacts.flat().map(tagOf))],
    tagOf: (field) => {
      const digest = draft.digestOf?.(field);
      return digest === undefined ? undefined : tagOf(digest);
    },
    ofAgeOn: draft.ofAgeOn,
  }),
  mail: mailFor(record),
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
