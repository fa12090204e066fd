import type { ClockStep } from '../../history/index.js';
import type { Sql } from './sql.js';

/** Where the clock was found to have stood ahead; seldom any. */
export const listClockSteps = async (sql: Sql): Promise<readonly ClockStep[]> =>
  (await sql.all('select log_index, at, at_latest from clock_step order by log_index')).map((row) => ({
    place: Number(row['log_index']),
    at: Number(row['at']),
    ...(row['at_latest'] !== null && { atLatest: Number(row['at_latest']) }),
  }));

/** Part of the transaction that stores the record at that place. */
export const addClockStep = async (sql: Sql, { place, at, atLatest }: ClockStep): Promise<void> => {
  const isNew = 'on conflict (log_index) do nothing';
  // Tables of earlier editions, on their way to this one, have no later time.
  if (atLatest === undefined)
    await sql.run(`insert into clock_step (log_index, at) values ($1, $2) ${isNew}`, place, at);
  else
    await sql.run(
      `insert into clock_step (log_index, at, at_latest) values ($1, $2, $3) ${isNew}`,
      place,
      at,
      atLatest,
    );
};

/** Milliseconds since 1970 of the last record, by the clock of then; null before the first. */
export async function lastRecordAt(sql: Sql): Promise<number | null> {
  const row = await sql.get('select received_at from submission order by log_index desc limit 1');
  return row ? Date.parse(row['received_at'] as string) : null;
}
