import { emptyTree, type TreeEdge } from '../../proof/index.js';
import { addJob } from './jobs.js';
import type { Database, Sql } from './sql.js';
import type { ClockStep, Summary } from '../../history/index.js';
import { addClockStep } from './clock-steps.js';
import { keepEndings } from './ending-consents.js';
import { keepHistory } from './person-histories.js';
import type { StoredSubmission } from './submissions.js';
import { addToTally, type TallyEntry } from './tally.js';

/** Where a log stands: the edge that the next batch grows from, and the last signed checkpoint. */
export interface LogHead {
  readonly edge: TreeEdge;
  readonly checkpoint: string | null;
}

/** A person seen for the first time. */
export interface NewSubject {
  readonly id: string;
  /** Keyed digest of the contact that finds this person again; null when the form asked for none. */
  readonly lookup: string | null;
  readonly wrappedKey: Uint8Array;
}

/** A row of the batch: the submission, its sealed private part, and its entry in the log. */
export interface NewSubmission {
  readonly submission: StoredSubmission;
  readonly sealed: Uint8Array;
  readonly entry: Uint8Array;
  /** The business it was given to, and what it says of what stands. */
  readonly controller: string;
  readonly summary: Summary;
  /** The mail that has to go out for it, as a kind of job; null where none has. */
  readonly mail: string | null;
}

/** All that one commit makes durable. */
export interface Batch {
  readonly log: string;
  readonly expectedSize: number;
  readonly head: { readonly edge: TreeEdge; readonly checkpoint: string };
  readonly presentations: ReadonlyMap<string, string>;
  readonly subjects: readonly NewSubject[];
  readonly submissions: readonly NewSubmission[];
  readonly tally: readonly TallyEntry[];
  readonly steps: readonly ClockStep[];
}

const hashLength = 32;

export async function readLogHead(sql: Sql, log: string): Promise<LogHead> {
  const row = await sql.get('select size, edge, checkpoint from log_head where log = $1', log);
  if (!row) return { edge: emptyTree, checkpoint: null };
  const bytes = row['edge'] as Uint8Array;
  const roots = Array.from({ length: bytes.length / hashLength }, (_, index) =>
    bytes.slice(index * hashLength, (index + 1) * hashLength),
  );
  return { edge: { size: Number(row['size']), roots }, checkpoint: row['checkpoint'] as string };
}

/** How many records all logs of a store hold. */
export const readLogSize = async (sql: Sql): Promise<number> =>
  Number((await sql.get('select max(log_index) as last from submission'))?.['last'] ?? -1) + 1;

/** The person that a contact belongs to, with the wrapped key; undefined while nobody has it. */
export async function findSubject(
  sql: Sql,
  lookup: string,
): Promise<{ id: string; wrappedKey: Uint8Array } | undefined> {
  const row = await sql.get('select subject_id, wrapped_key from subject where lookup = $1', lookup);
  return row && { id: row['subject_id'] as string, wrappedKey: row['wrapped_key'] as Uint8Array };
}

/** A person by their id, with the wrapped key; undefined once erased. */
export async function findSubjectById(
  sql: Sql,
  id: string,
): Promise<{ id: string; wrappedKey: Uint8Array } | undefined> {
  const row = await sql.get('select wrapped_key from subject where subject_id = $1', id);
  return row && { id, wrappedKey: row['wrapped_key'] as Uint8Array };
}

/**
 * Stores a batch and moves the log's head, in one transaction. False, and nothing stored, when the log has grown since
 * `expectedSize` was read: so two writers can never fork it. Throws StoreError.
 */
export async function commitBatch(database: Database, batch: Batch): Promise<boolean> {
  return database.transact(async (sql) => {
    if (!(await moveHead(sql, batch))) return false;
    for (const [digest, content] of batch.presentations) {
      await sql.run(
        'insert into presentation (digest, content) values ($1, $2) on conflict do nothing',
        digest,
        content,
      );
    }
    for (const subject of batch.subjects) await insertSubject(sql, subject);
    for (const submission of batch.submissions) await insertSubmission(sql, batch.log, submission);
    await addToTally(sql, batch.tally);
    for (const step of batch.steps) await addClockStep(sql, step);
    return true;
  });
}

async function moveHead(sql: Sql, { log, expectedSize, head }: Batch): Promise<boolean> {
  const edge = Buffer.concat(head.edge.roots);
  const { size } = head.edge;
  if (expectedSize === 0) {
    const text =
      'insert into log_head (log, size, edge, checkpoint) values ($1, $2, $3, $4) on conflict do nothing';
    return (await sql.run(text, log, size, edge, head.checkpoint)) === 1;
  }
  const text = 'update log_head set size = $2, edge = $3, checkpoint = $4 where log = $1 and size = $5';
  return (await sql.run(text, log, size, edge, head.checkpoint, expectedSize)) === 1;
}

async function insertSubject(sql: Sql, { id, lookup, wrappedKey }: NewSubject): Promise<void> {
  await sql.run(
    'insert into subject (subject_id, lookup, wrapped_key) values ($1, $2, $3)',
    id,
    lookup,
    wrappedKey,
  );
}

async function insertSubmission(
  sql: Sql,
  log: string,
  { submission, sealed, entry, controller, summary, mail }: NewSubmission,
): Promise<void> {
  await sql.run(
    `insert into submission (log_index, id, idempotency_key, body_digest, form_id, received_at, standing,
      presentation_digest, subject_id, record, signature, log_proof)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    submission.logIndex,
    submission.id,
    submission.idempotencyKey,
    submission.bodyDigest,
    submission.formId,
    submission.receivedAt,
    submission.standing,
    submission.presentationDigest,
    submission.subjectId,
    submission.record,
    submission.signature,
    submission.logProof,
  );
  await keepHistory(sql, controller, summary);
  await keepEndings(sql, controller, summary);
  if (mail !== null)
    await addJob(sql, {
      id: `${mail}:${submission.id}`,
      kind: mail,
      about: submission.id,
      madeAt: Date.parse(submission.receivedAt),
    });
  await sql.run('insert into private_part (log_index, sealed) values ($1, $2)', submission.logIndex, sealed);
  await sql.run(
    'insert into log_entry (log, log_index, entry) values ($1, $2, $3)',
    log,
    submission.logIndex,
    entry,
  );
}
