import type { Sql } from './sql.js';

/** A person whose data is put aside: kept, and not used (GDPR 18). */
export interface Restriction {
  readonly subjectId: string;
  readonly controller: string;
  /** RFC 3339. */
  readonly since: string;
}

/** Puts a person's data aside; again, the first time holds. */
export const addRestriction = async (sql: Sql, one: Restriction): Promise<void> => {
  await sql.run(
    'insert into restriction (subject_id, controller, since) values ($1, $2, $3) on conflict do nothing',
    one.subjectId,
    one.controller,
    one.since,
  );
};

/** Takes it back; false where there was none. */
export const liftRestriction = async (sql: Sql, subjectId: string, controller: string): Promise<boolean> =>
  (await sql.run(
    'delete from restriction where subject_id = $1 and controller = $2',
    subjectId,
    controller,
  )) === 1;

/** Since when a person's data is put aside; null where it is not. */
export const findRestriction = async (
  sql: Sql,
  subjectId: string,
  controller: string,
): Promise<string | null> =>
  ((
    await sql.get(
      'select since from restriction where subject_id = $1 and controller = $2',
      subjectId,
      controller,
    )
  )?.['since'] as string | undefined) ?? null;
