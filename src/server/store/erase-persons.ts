import { erasedBody } from './erased.js';
import { pruneHistories } from './prune-histories.js';
import { selectIn } from './rows.js';
import type { Row, Sql } from './sql.js';
import { tagOf } from './tag.js';

/**
 * Forgets the keys of persons, and with them all that only those open; what proves that records were not rewritten stays, and of what they
 * said their noes. Who is not known is passed over. Gives how many were forgotten.
 */
export async function erasePersons(sql: Sql, subjectIds: readonly string[]): Promise<number> {
  let erased = 0;
  for (const id of subjectIds) {
    const rows = await sql.all('select log_index, id from submission where subject_id = $1', id);
    await forgetRecords(sql, id, rows);
    await sql.run('update request set sealed = $2 where subject_id = $1', id, new Uint8Array());
    for (const table of [
      'confirmation',
      'rectification',
      'restriction',
      'address_change',
      'slip_photo',
      'retention_clock',
    ])
      await sql.run(`delete from ${table} where subject_id = $1`, id);
    erased += await sql.run('delete from subject where subject_id = $1', id);
  }
  return erased;
}

/** Forgets some records, of persons of whom others stay; gives how many those are. */
export async function eraseRecords(sql: Sql, recordIds: readonly string[]): Promise<number> {
  const rows = await selectIn(
    sql,
    (places) => `select log_index, id, subject_id from submission where id in (${places})`,
    recordIds,
  );
  for (const subjectId of new Set(rows.map((row) => row['subject_id'] as string))) {
    const theirs = rows.filter((row) => row['subject_id'] === subjectId);
    await forgetRecords(sql, subjectId, theirs);
    for (const row of theirs) {
      await sql.run('delete from confirmation where record_id = $1', row['id'] as string);
      await sql.run('delete from rectification where record_id = $1', row['id'] as string);
      await sql.run('delete from slip_photo where record_id = $1', row['id'] as string);
    }
  }
  return rows.length;
}

async function forgetRecords(sql: Sql, subjectId: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const lookups = (await sql.all('select lookup from subject where subject_id = $1', subjectId)).map(
    (row) => row['lookup'],
  );
  const tags = lookups.filter((lookup) => typeof lookup === 'string').map(tagOf);
  const places = new Set(rows.map((row) => Number(row['log_index'])));
  for (const { controller, summary } of await pruneHistories(sql, tags, places)) {
    const { turn, form, items = [], place } = summary;
    if (turn) await sql.run('delete from visit where id = $1', `${turn.visit} ${form}`);
    for (const { period } of items)
      if (period)
        await sql.run(
          'delete from ending_consent where controller = $1 and until = $2 and log_index = $3',
          controller,
          period.until,
          place,
        );
  }
  for (const place of places) {
    await sql.run('delete from private_part where log_index = $1', place);
    // It is of what they wrote, which could be guessed from it.
    await sql.run('update submission set body_digest = $2 where log_index = $1', place, erasedBody);
  }
  for (const row of rows)
    for (const kind of ['confirm-mail', 'holder-mail'])
      await sql.run('delete from job where id = $1', `${kind}:${row['id'] as string}`);
}
