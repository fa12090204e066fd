import { forgetCallsTo } from './call-attempts.js';
import { erasedBody } from './erased.js';
import { pruneHistories } from './prune-histories.js';
import { runIn, selectIn } from './rows.js';
import type { Row, Sql } from './sql.js';
import { tagOf } from './tag.js';

/** Where else a person's own rows stand, by their number. */
const tablesOfPersons = [
  'confirmation',
  'rectification',
  'restriction',
  'address_change',
  'slip_photo',
  'retention_clock',
] as const;

/** Where else a record's own rows stand, by its number. */
const tablesOfRecords = ['confirmation', 'rectification', 'slip_photo'] as const;

/**
 * Forgets the keys of persons, and with them all that only those open; what proves that records were not rewritten stays, and of what they
 * said their noes. Who is not known is passed over. Takes many persons with each statement. Gives how many were forgotten.
 */
export async function erasePersons(sql: Sql, subjectIds: readonly string[]): Promise<number> {
  const ids = [...new Set(subjectIds)];
  const rows = await selectIn(
    sql,
    (places) => `select log_index, id, subject_id from submission where subject_id in (${places})`,
    ids,
  );
  await forgetRecords(sql, rows);
  await runIn(sql, (places) => `update request set sealed = $1 where subject_id in (${places})`, ids, [
    new Uint8Array(),
  ]);
  for (const table of tablesOfPersons)
    await runIn(sql, (places) => `delete from ${table} where subject_id in (${places})`, ids);
  return runIn(sql, (places) => `delete from subject where subject_id in (${places})`, ids);
}

/** Forgets some records, of persons of whom others stay; gives how many those are. */
export async function eraseRecords(sql: Sql, recordIds: readonly string[]): Promise<number> {
  const rows = await selectIn(
    sql,
    (places) => `select log_index, id, subject_id from submission where id in (${places})`,
    [...new Set(recordIds)],
  );
  await forgetRecords(sql, rows);
  const ids = rows.map((row) => row['id'] as string);
  for (const table of tablesOfRecords)
    await runIn(sql, (places) => `delete from ${table} where record_id in (${places})`, ids);
  return rows.length;
}

async function forgetRecords(sql: Sql, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const lookups = await selectIn(
    sql,
    (marks) => `select lookup from subject where subject_id in (${marks})`,
    [...new Set(rows.map((row) => row['subject_id'] as string))],
  );
  const tags = lookups
    .map((row) => row['lookup'])
    .filter((lookup) => typeof lookup === 'string')
    .map(tagOf);
  const places = rows.map((row) => Number(row['log_index']));
  const gone = await pruneHistories(sql, tags, new Set(places));
  await forgetAround(sql, gone);
  await forgetCallsTo(
    sql,
    gone.flatMap(({ controller, summary }) => summary.contacts.map((tag) => ({ controller, tag }))),
  );
  await runIn(sql, (marks) => `delete from private_part where log_index in (${marks})`, places);
  // It is of what they wrote, which could be guessed from it.
  await runIn(
    sql,
    (marks) => `update submission set body_digest = $1 where log_index in (${marks})`,
    places,
    [erasedBody],
  );
  await runIn(
    sql,
    (marks) => `delete from job where id in (${marks})`,
    rows.flatMap((row) => ['confirm-mail', 'holder-mail'].map((kind) => `${kind}:${row['id'] as string}`)),
  );
}

/** Forgets the pages that some records were sent from, and when the consents in them end. */
async function forgetAround(sql: Sql, gone: Awaited<ReturnType<typeof pruneHistories>>): Promise<void> {
  await runIn(
    sql,
    (marks) => `delete from visit where id in (${marks})`,
    gone.flatMap(({ summary: { turn, form } }) => (turn ? [`${turn.visit} ${form}`] : [])),
  );
  for (const { controller, summary } of gone)
    for (const { period } of summary.items ?? [])
      if (period)
        await sql.run(
          'delete from ending_consent where controller = $1 and until = $2 and log_index = $3',
          controller,
          period.until,
          summary.place,
        );
}
