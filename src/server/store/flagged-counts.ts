import type { Sql } from './sql.js';

/** Counts one flagged submission of a form on a day, and gives how many there were with it. */
export async function countFlagged(sql: Sql, form: string, day: string): Promise<number> {
  await sql.run(
    `insert into flagged_count (form_id, day, count) values ($1, $2, 1)
     on conflict (form_id, day) do update set count = flagged_count.count + 1`,
    form,
    day,
  );
  const row = await sql.get('select count from flagged_count where form_id = $1 and day = $2', form, day);
  return Number(row?.['count'] ?? 0);
}

/** Forgets the days before one. */
export const forgetFlagged = async (sql: Sql, day: string): Promise<void> => {
  await sql.run('delete from flagged_count where day < $1', day);
};
