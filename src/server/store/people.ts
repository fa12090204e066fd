import { runIn } from './rows.js';
import type { Sql } from './sql.js';
import { readRow, submissionColumns, type StoredSubmission } from './submissions.js';

/** Everybody, a page at a time: the store may be large. */
export async function* listSubjectIds(sql: Sql): AsyncGenerator<string, void, undefined> {
  const most = 1000;
  let after = '';
  for (;;) {
    const rows = await sql.all(
      'select subject_id from subject where subject_id > $1 order by subject_id limit $2',
      after,
      most,
    );
    const ids = rows.map((row) => row['subject_id'] as string);
    yield* ids;
    if (ids.length < most) return;
    after = ids.at(-1) ?? '';
  }
}

/** All that is stored of one person, the oldest first. */
export const listSubmissionsOf = async (sql: Sql, subjectId: string): Promise<readonly StoredSubmission[]> =>
  (
    await sql.all(
      `select ${submissionColumns} from submission where subject_id = $1 order by log_index`,
      subjectId,
    )
  ).map(readRow);

/** The digest by which earlier versions knew a person; empty where they gave no contact. */
export const findLookup = async (sql: Sql, subjectId: string): Promise<readonly string[]> =>
  (await sql.all('select lookup from subject where subject_id = $1 and lookup is not null', subjectId)).map(
    (row) => row['lookup'] as string,
  );

/** A person by their id, with the wrapped key; undefined once erased. */
export async function findSubjectById(
  sql: Sql,
  id: string,
): Promise<{ id: string; wrappedKey: Uint8Array } | undefined> {
  const row = await sql.get('select wrapped_key from subject where subject_id = $1', id);
  return row && { id, wrappedKey: row['wrapped_key'] as Uint8Array };
}

/** Whoever holds a person too waits until this transaction ends; false once the person is erased. */
export const holdSubject = async (sql: Sql, id: string): Promise<boolean> =>
  (await sql.run('update subject set subject_id = subject_id where subject_id = $1', id)) === 1;

/** The same for many; they are taken in one order, so that two who hold some of the same do not wait for each other. */
export const holdSubjects = async (sql: Sql, ids: readonly string[]): Promise<void> =>
  void (await runIn(
    sql,
    (places) => `update subject set subject_id = subject_id where subject_id in (${places})`,
    ids.toSorted(),
  ));
