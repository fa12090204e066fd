import type { Sql } from '../sql.js';

/** Nothing of this person leaves, in the store or in the archive, until somebody says so: a dispute is under way. */
export interface LegalHold {
  readonly controller: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly since: string;
  /** In the owner's words. */
  readonly reason: string;
}

/** Holds a person; the first reason stands. */
export const addHold = async (
  sql: Sql,
  { controller, subject, since, reason }: LegalHold,
): Promise<boolean> =>
  (await sql.run(
    `insert into legal_hold (controller, subject_id, since, reason) values ($1, $2, $3, $4)
     on conflict (controller, subject_id) do nothing`,
    controller,
    subject,
    since,
    reason,
  )) === 1;

/** False where nobody held them. */
export const endHold = async (sql: Sql, controller: string, subject: string): Promise<boolean> =>
  (await sql.run('delete from legal_hold where controller = $1 and subject_id = $2', controller, subject)) ===
  1;

/** All that is held; few. */
export const listHolds = async (sql: Sql): Promise<readonly LegalHold[]> =>
  (
    await sql.all(
      'select controller, subject_id, since, reason from legal_hold order by since, controller, subject_id',
    )
  ).map((row) => ({
    controller: row['controller'] as string,
    subject: row['subject_id'] as string,
    since: row['since'] as string,
    reason: row['reason'] as string,
  }));
