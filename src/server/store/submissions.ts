import { selectIn } from './rows.js';
import type { Sql, Row } from './sql.js';

/** A submission as it was stored: record, signature and log proof make its receipt. */
export interface StoredSubmission {
  readonly logIndex: number;
  /** `urn:uuid:` of the record. */
  readonly id: string;
  readonly idempotencyKey: string;
  /** SHA-256 of the body's bytes, base64url: tells a retry from another submission under the same key. */
  readonly bodyDigest: string;
  readonly formId: string;
  readonly receivedAt: string;
  readonly standing: string;
  readonly presentationDigest: string;
  readonly subjectId: string;
  /** Canonical JSON: the very bytes that were signed and logged. */
  readonly record: string;
  readonly signature: Uint8Array;
  readonly logProof: string;
}

/** What `readRow` reads. */
export const submissionColumns = `log_index, id, idempotency_key, body_digest, form_id, received_at, standing, presentation_digest,
  subject_id, record, signature, log_proof`;

export const findByIdempotencyKey = async (sql: Sql, key: string): Promise<StoredSubmission | null> =>
  read(await sql.get(`select ${submissionColumns} from submission where idempotency_key = $1`, key));

/** Those of these idempotency keys that are stored. */
export const findKnownKeys = async (sql: Sql, keys: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await selectIn(
        sql,
        (places) => `select idempotency_key from submission where idempotency_key in (${places})`,
        [...new Set(keys)],
      )
    ).map((row) => row['idempotency_key'] as string),
  );

export const findById = async (sql: Sql, id: string): Promise<StoredSubmission | null> =>
  read(await sql.get(`select ${submissionColumns} from submission where id = $1`, id));

/** The records of these ids, canonical JSON, by id. */
export const readRecordTexts = async (
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await selectIn(sql, (places) => `select id, record from submission where id in (${places})`, [
        ...new Set(ids),
      ])
    ).map((row) => [row['id'] as string, row['record'] as string]),
  );

/** What came after a place in the log, the oldest first. */
export const listAfter = async (
  sql: Sql,
  index: number,
  most: number,
): Promise<readonly StoredSubmission[]> =>
  (
    await sql.all(
      `select ${submissionColumns} from submission where log_index > $1 order by log_index limit $2`,
      index,
      most,
    )
  ).map(readRow);

export const findPresentation = async (sql: Sql, digest: string): Promise<string | null> =>
  ((await sql.get('select content from presentation where digest = $1', digest))?.['content'] as
    string | undefined) ?? null;

/** The sealed private part and the wrapped key of its person; null once either was erased. */
export async function findPrivatePart(
  sql: Sql,
  { logIndex, subjectId }: StoredSubmission,
): Promise<{ sealed: Uint8Array; wrappedKey: Uint8Array } | null> {
  const part = await sql.get('select sealed from private_part where log_index = $1', logIndex);
  const key = await sql.get('select wrapped_key from subject where subject_id = $1', subjectId);
  if (!part || !key) return null;
  return { sealed: part['sealed'] as Uint8Array, wrappedKey: key['wrapped_key'] as Uint8Array };
}

/** The private parts from a place on that are still there, with their persons' keys. */
export const listPrivateParts = async (
  sql: Sql,
  from: number,
  count: number,
): Promise<readonly PlacedPart[]> =>
  (
    await sql.all(
      `select s.log_index, p.sealed, k.wrapped_key from submission s
       join private_part p on p.log_index = s.log_index join subject k on k.subject_id = s.subject_id
       where s.log_index >= $1 and s.log_index < $2 order by s.log_index`,
      from,
      from + count,
    )
  ).map((row) => ({
    place: Number(row['log_index']),
    sealed: row['sealed'] as Uint8Array,
    wrappedKey: row['wrapped_key'] as Uint8Array,
  }));

/** A private part, its person's key, and whose place in the log it belongs to. */
export interface PlacedPart {
  readonly place: number;
  readonly sealed: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

const read = (row: Row | undefined): StoredSubmission | null => (row ? readRow(row) : null);

/** A row of these columns. */
export const readRow = (row: Row): StoredSubmission => ({
  logIndex: Number(row['log_index']),
  id: row['id'] as string,
  idempotencyKey: row['idempotency_key'] as string,
  bodyDigest: row['body_digest'] as string,
  formId: row['form_id'] as string,
  receivedAt: row['received_at'] as string,
  standing: row['standing'] as string,
  presentationDigest: row['presentation_digest'] as string,
  subjectId: row['subject_id'] as string,
  record: row['record'] as string,
  signature: row['signature'] as Uint8Array,
  logProof: row['log_proof'] as string,
});

/** How many came after a place in the log, and when the first of them did. */
export async function countAfter(
  sql: Sql,
  index: number,
): Promise<{ readonly behind: number; readonly behindSince: string | null }> {
  const row = await sql.get(
    'select count(*) as behind, min(received_at) as since from submission where log_index > $1',
    index,
  );
  return { behind: Number(row?.['behind'] ?? 0), behindSince: (row?.['since'] as string | null) ?? null };
}

/** The records whose id starts so, such as a whole `urn:uuid:`; few, as an id is drawn at random. */
export const findByStart = async (sql: Sql, start: string): Promise<readonly StoredSubmission[]> =>
  (
    await sql.all(
      // A hexadecimal digit or a dash comes before "g".
      `select ${submissionColumns} from submission where id >= $1 and id < $2 order by id limit 10`,
      start,
      `${start}g`,
    )
  ).map(readRow);

const mostAtOnce = 500;

/** What stands at some places of the log, in their order. */
export async function listSubmissionsAt(
  sql: Sql,
  places: readonly number[],
): Promise<readonly StoredSubmission[]> {
  const found: StoredSubmission[] = [];
  // What came from a journal stands between two records, and has none.
  const whole = places.filter(Number.isInteger);
  for (let from = 0; from < whole.length; from += mostAtOnce) {
    const some = whole.slice(from, from + mostAtOnce);
    const names = some.map((_, index) => `$${index + 1}`).join(', ');
    const text = `select ${submissionColumns} from submission where log_index in (${names}) order by log_index`;
    found.push(...(await sql.all(text, ...some)).map(readRow));
  }
  return found;
}

/** Whether a record is stored, by its UUID. */
export const hasRecord = async (sql: Sql, uuid: string): Promise<boolean> =>
  (await sql.get('select 1 from submission where id = $1', `urn:uuid:${uuid}`)) !== undefined;
