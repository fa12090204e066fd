import type { ClockStep, Summary } from '../../history/index.js';
import type { TreeEdge } from '../../proof/index.js';
import { addAudit, type AuditEntry } from './audit.js';
import { addClockStep, lastRecordAt } from './clock-steps.js';
import { keepEndings } from './ending-consents.js';
import { keepHistories } from './keep-histories.js';
import { addJobs } from './jobs.js';
import { type ClockEntry, keepClocks } from './retention/clock.js';
import { type LogHead, readHead } from './log.js';
import { addLogNodes, type LogNode } from './log-nodes.js';
import { addJournalLines } from './journal.js';
import { insertRows, selectIn } from './rows.js';
import type { Row, Scope, Sql } from './sql.js';
import { readRecordTexts, readRow, submissionColumns, type StoredSubmission } from './submissions.js';
import { findListAt } from './suppressions.js';
import { addToTally, type TallyEntry } from './tally.js';

/** A person seen for the first time. */
export interface NewSubject {
  readonly id: string;
  /** Keyed digest of the contact that finds this person again; null when the form asked for none. */
  readonly lookup: string | null;
  readonly wrappedKey: Uint8Array;
}

/** A person who is stored already. */
export interface StoredSubject {
  readonly id: string;
  readonly wrappedKey: Uint8Array;
}

/** What a batch has to know before it can be made. */
export interface AppendRequest {
  readonly log: string;
  readonly idempotencyKeys: readonly string[];
  /** Keyed digests of contacts. */
  readonly lookups: readonly string[];
  readonly subjectIds: readonly string[];
  /** Ids of records whose content matters. */
  readonly records: readonly string[];
}

/** The store as it stands while nobody else may append. */
export interface AppendState {
  readonly head: LogHead;
  /** What is stored already, by idempotency key. */
  readonly known: ReadonlyMap<string, StoredSubmission>;
  readonly subjectsByLookup: ReadonlyMap<string, StoredSubject>;
  readonly subjectsById: ReadonlyMap<string, StoredSubject>;
  /** Canonical JSON, by id. */
  readonly records: ReadonlyMap<string, string>;
  /** Milliseconds since 1970 of the record before, by the clock of then. */
  readonly lastAt: number | null;
  /** When a list of refusals came in since that record. */
  readonly listAt: number | null;
}

/** A row of the batch: the submission, its sealed private part, and its entry in the log. */
export interface NewSubmission {
  readonly submission: StoredSubmission;
  readonly sealed: Uint8Array;
  readonly entry: Uint8Array;
  /** The business it was given to, and what it says of what stands. */
  readonly controller: string;
  readonly summary: Summary;
  /** What it says of when its person was last heard of. */
  readonly clock: ClockEntry;
  /** The mail that has to go out for it, as a kind of job; null where none has. */
  readonly mail: string | null;
}

/** All that one commit makes durable. */
export interface Batch {
  readonly log: string;
  readonly expectedSize: number;
  readonly head: { readonly edge: TreeEdge; readonly checkpoint: string };
  /** Subtrees of the log that it completes. */
  readonly nodes: readonly LogNode[];
  readonly presentations: ReadonlyMap<string, string>;
  readonly subjects: readonly NewSubject[];
  readonly submissions: readonly NewSubmission[];
  readonly tally: readonly TallyEntry[];
  readonly steps: readonly ClockStep[];
  /** What goes into a journal outside of the store. */
  readonly journal?: { readonly id: string; readonly lines: readonly object[] } | undefined;
  /** Entries of the trail, of those who had these records made. */
  readonly audits?: readonly (AuditEntry & { readonly id: string })[];
}

/** A second writer has taken the first place of a log. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Appends what `work` makes of the store's state, in one transaction that holds the log's head: two writers stand one behind the
 * other, so that the log cannot fork and a key cannot be taken twice. Null, and nothing stored, where another one began the log
 * meanwhile. Throws StoreError.
 */
export async function appendOnce<Result>(
  scope: Scope,
  request: AppendRequest,
  work: (state: AppendState) => { readonly batch: Batch | null; readonly result: Result },
): Promise<Result | null> {
  try {
    return await scope.transact(async (sql) => {
      const { batch, result } = work(await readState(sql, request));
      if (batch) await writeBatch(sql, batch);
      return result;
    });
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

/** Reads where a log stands. Nobody else moves it before this transaction ends: PostgreSQL locks the row that is written. */
async function takeHead(sql: Sql, log: string): Promise<LogHead> {
  const [row] = await sql.all(
    'update log_head set size = size where log = $1 returning size, edge, checkpoint',
    log,
  );
  return readHead(row);
}

const each = (values: readonly string[]): readonly string[] => [...new Set(values)];

const readSubject = (row: Row): StoredSubject => ({
  id: row['subject_id'] as string,
  wrappedKey: row['wrapped_key'] as Uint8Array,
});

async function readState(sql: Sql, request: AppendRequest): Promise<AppendState> {
  const head = await takeHead(sql, request.log);
  const known = await selectIn(
    sql,
    (places) => `select ${submissionColumns} from submission where idempotency_key in (${places})`,
    each(request.idempotencyKeys),
  );
  const byLookup = await selectIn(
    sql,
    (places) => `select lookup, subject_id, wrapped_key from subject where lookup in (${places})`,
    each(request.lookups),
  );
  const byId = await selectIn(
    sql,
    (places) => `select subject_id, wrapped_key from subject where subject_id in (${places})`,
    each(request.subjectIds),
  );
  return {
    head,
    known: new Map(known.map(readRow).map((one) => [one.idempotencyKey, one])),
    subjectsByLookup: new Map(byLookup.map((row) => [row['lookup'] as string, readSubject(row)])),
    subjectsById: new Map(byId.map((row) => [row['subject_id'] as string, readSubject(row)])),
    records: await readRecordTexts(sql, request.records),
    lastAt: await lastRecordAt(sql),
    listAt: await findListAt(sql, head.edge.size),
  };
}

async function writeBatch(sql: Sql, batch: Batch): Promise<void> {
  const { submissions } = batch;
  await moveHead(sql, batch);
  await insertRows(
    sql,
    'presentation',
    ['digest', 'content'],
    [...batch.presentations],
    'on conflict do nothing',
  );
  await insertRows(
    sql,
    'subject',
    ['subject_id', 'lookup', 'wrapped_key'],
    batch.subjects.map(({ id, lookup, wrappedKey }) => [id, lookup, wrappedKey]),
  );
  await insertRows(
    sql,
    'submission',
    submissionColumns.split(/,\s*/),
    submissions.map(({ submission: one }) => [
      one.logIndex,
      one.id,
      one.idempotencyKey,
      one.bodyDigest,
      one.formId,
      one.receivedAt,
      one.standing,
      one.presentationDigest,
      one.subjectId,
      one.record,
      one.signature,
      one.logProof,
    ]),
  );
  await insertRows(
    sql,
    'private_part',
    ['log_index', 'sealed'],
    submissions.map(({ submission, sealed }) => [submission.logIndex, sealed]),
  );
  await insertRows(
    sql,
    'log_entry',
    ['log', 'log_index', 'entry'],
    submissions.map(({ submission, entry }) => [batch.log, submission.logIndex, entry]),
  );
  await addLogNodes(sql, batch.log, batch.nodes);
  await addJobs(
    sql,
    submissions.flatMap(({ mail, submission: { id, receivedAt } }) =>
      mail === null ? [] : { id: `${mail}:${id}`, kind: mail, about: id, madeAt: Date.parse(receivedAt) },
    ),
  );
  await keepHistories(sql, submissions);
  await keepEndings(sql, submissions);
  await keepClocks(
    sql,
    submissions.map(({ clock }) => clock),
  );
  await addToTally(sql, batch.tally);
  for (const step of batch.steps) await addClockStep(sql, step);
  if (batch.journal) await addJournalLines(sql, batch.journal.id, batch.journal.lines);
  for (const { id, ...entry } of batch.audits ?? []) await addAudit(sql, entry, id);
}

async function moveHead(sql: Sql, { log, expectedSize, head }: Batch): Promise<void> {
  const edge = Buffer.concat(head.edge.roots);
  const { size } = head.edge;
  const changed =
    expectedSize === 0
      ? await sql.run(
          'insert into log_head (log, size, edge, checkpoint) values ($1, $2, $3, $4) on conflict do nothing',
          log,
          size,
          edge,
          head.checkpoint,
        )
      : await sql.run(
          'update log_head set size = $2, edge = $3, checkpoint = $4 where log = $1 and size = $5',
          log,
          size,
          edge,
          head.checkpoint,
          expectedSize,
        );
  if (changed !== 1) throw new Overtaken(`The log ${log} has grown meanwhile.`);
}
