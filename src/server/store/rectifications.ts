import type { Row, Sql } from './sql.js';

/** A value that was put right: the record stays as it was signed, and this stands beside it. */
export interface Rectification {
  /** `urn:uuid:`. */
  readonly id: string;
  readonly subjectId: string;
  /** `urn:uuid:` of the record with the value. */
  readonly recordId: string;
  /** The field with what stood there and what stands there now, sealed with the person's key. */
  readonly sealed: Uint8Array;
  /** RFC 3339. */
  readonly at: string;
}

/** Adds one; part of a transaction. */
export const addRectification = async (sql: Sql, one: Rectification): Promise<void> => {
  await sql.run(
    'insert into rectification (id, subject_id, record_id, sealed, at) values ($1, $2, $3, $4, $5)',
    one.id,
    one.subjectId,
    one.recordId,
    one.sealed,
    one.at,
  );
};

const readRow = (row: Row): Rectification => ({
  id: row['id'] as string,
  subjectId: row['subject_id'] as string,
  recordId: row['record_id'] as string,
  sealed: row['sealed'] as Uint8Array,
  at: row['at'] as string,
});

/** What was put right in one record, the oldest first. */
export const listRectificationsOf = async (sql: Sql, recordId: string): Promise<readonly Rectification[]> =>
  (
    await sql.all(
      'select id, subject_id, record_id, sealed, at from rectification where record_id = $1 order by at, id',
      recordId,
    )
  ).map(readRow);
