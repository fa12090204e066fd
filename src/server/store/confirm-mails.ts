import type { Sql } from './sql.js';
import { readRow, submissionColumns, type StoredSubmission } from './submissions.js';

/** A record whose yes waits for a mail that has not gone yet. */
export interface ConfirmMail {
  readonly submission: StoredSubmission;
  readonly tries: number;
}

/** What is to be mailed at this moment, the oldest first. */
export const listDueMails = async (sql: Sql, now: number, most: number): Promise<readonly ConfirmMail[]> =>
  (
    await sql.all(
      `select tries, ${submissionColumns} from confirm_mail join submission using (log_index)
       where next_try_at <= $1 order by log_index limit $2`,
      now,
      most,
    )
  ).map((row) => ({ submission: readRow(row), tries: Number(row['tries']) }));

/** When the next mail is due, in milliseconds since 1970; null when none is. */
export async function nextMailAt(sql: Sql): Promise<number | null> {
  const at = (await sql.get('select min(next_try_at) as at from confirm_mail'))?.['at'];
  return at === null || at === undefined ? null : Number(at);
}

export const countMails = async (sql: Sql): Promise<number> =>
  Number((await sql.get('select count(*) as count from confirm_mail'))?.['count'] ?? 0);

/** All are due now. */
export const hurryMails = async (sql: Sql): Promise<void> => {
  await sql.run('update confirm_mail set next_try_at = 0');
};

/** The mail has gone, or never will. */
export const forgetMail = async (sql: Sql, logIndex: number): Promise<void> => {
  await sql.run('delete from confirm_mail where log_index = $1', logIndex);
};

/** The mail was not taken; it is tried again at that moment. */
export const postponeMail = async (
  sql: Sql,
  logIndex: number,
  { tries, at }: { readonly tries: number; readonly at: number },
): Promise<void> => {
  await sql.run(
    'update confirm_mail set tries = $2, next_try_at = $3 where log_index = $1',
    logIndex,
    tries,
    at,
  );
};
