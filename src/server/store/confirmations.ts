import type { Scope, Sql } from './sql.js';

/** A yes that waits for a press in a mail. The link is kept by its digest alone. */
export interface Confirmation {
  readonly digest: string;
  /** `urn:uuid:` of the record with the yes. */
  readonly recordId: string;
  readonly subjectId: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Keeps a link, and forgets those that ended. */
export const keepConfirmation = (scope: Scope, one: Confirmation, now: number): Promise<void> =>
  scope.transact(async (sql) => {
    await sql.run('delete from confirmation where expires < $1', now);
    await sql.run(
      'insert into confirmation (digest, record_id, subject_id, expires) values ($1, $2, $3, $4)',
      one.digest,
      one.recordId,
      one.subjectId,
      one.expires,
    );
  });

/** What a link confirms; null when it ended or never was. */
export async function findConfirmation(
  sql: Sql,
  digest: string,
  now: number,
): Promise<Pick<Confirmation, 'recordId' | 'subjectId'> | null> {
  const row = await sql.get(
    'select record_id, subject_id from confirmation where digest = $1 and expires >= $2',
    digest,
    now,
  );
  return row ? { recordId: row['record_id'] as string, subjectId: row['subject_id'] as string } : null;
}
