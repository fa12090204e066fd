import type { ClockStep } from '../../history/index.js';
import type { Database } from './database.js';

/** Where the clock was found to have stood ahead; seldom any. */
export const listClockSteps = (database: Database): readonly ClockStep[] =>
  database
    .all('select log_index, at from clock_step order by log_index')
    .map((row) => ({ place: Number(row['log_index']), at: Number(row['at']) }));

/** Part of the transaction that stores the record at that place. */
export const addClockStep = (database: Database, { place, at }: ClockStep): void =>
  void database.run(
    'insert into clock_step (log_index, at) values ($1, $2) on conflict (log_index) do nothing',
    place,
    at,
  );

/** Milliseconds since 1970 of the last record, by the clock of then; null before the first. */
export function lastRecordAt(database: Database): number | null {
  const row = database.get('select received_at from submission order by log_index desc limit 1');
  return row ? Date.parse(row['received_at'] as string) : null;
}
