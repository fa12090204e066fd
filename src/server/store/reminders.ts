import type { Sql } from './sql.js';

/** Notes that somebody was written to about something, by the id of that. */
export const noteReminder = async (sql: Sql, id: string, at: number): Promise<void> => {
  await sql.run('insert into reminder (id, at) values ($1, $2) on conflict do nothing', id, at);
};

export const isReminded = async (sql: Sql, id: string): Promise<boolean> =>
  (await sql.get('select 1 from reminder where id = $1', id)) !== undefined;
