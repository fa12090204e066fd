import type { Sql } from './sql.js';

/**
 * Forgets the keys of persons, and with them all that only those open; what proves that records were not rewritten stays, and so
 * do their noes. Who is not known is passed over. Gives how many were forgotten.
 */
export async function erasePersons(sql: Sql, subjectIds: readonly string[]): Promise<number> {
  let erased = 0;
  for (const id of subjectIds) {
    await sql.run(
      'delete from private_part where log_index in (select log_index from submission where subject_id = $1)',
      id,
    );
    await sql.run('delete from slip_photo where subject_id = $1', id);
    await sql.run('delete from confirmation where subject_id = $1', id);
    erased += await sql.run('delete from subject where subject_id = $1', id);
  }
  return erased;
}
