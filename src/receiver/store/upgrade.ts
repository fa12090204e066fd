import type { ProofRecord } from '../../proof/index.js';
import type { Database, Row } from './database.js';
import { keepGist, writeGist } from './gist.js';

/** The edition of the tables. Raised with every change of them, together with what brings an older store up to it. */
export const edition = 6;

/** Whether a store of this edition can be brought up to today's. */
export const isUpgradable = (found: number): boolean => found >= 1 && found < edition;

// The contacts of a record: in editions 2 to 5 in a table of their own, before only the person's first.
const contactsOf = (found: number): string =>
  found === 1
    ? 'select lookup from subject where subject.subject_id = submission.subject_id'
    : `select group_concat(digest, ' ') from contact where contact.log_index = submission.log_index`;

/**
 * Makes from the records what an older edition did not keep, in the transaction of its caller; today's tables are there.
 * Nothing of what was signed, logged or sealed is changed.
 */
export function upgrade(database: Database, found: number): void {
  if (found > 1) database.run('create index contact_place on contact (log_index)');
  const page = (after: number): readonly Row[] =>
    database.all(
      `select log_index, subject_id, record, (${contactsOf(found)}) as contacts
       from submission where log_index > $1 order by log_index limit 1000`,
      after,
    );
  for (let rows = page(-1); rows.length > 0; rows = page(Number(rows.at(-1)?.['log_index']))) {
    for (const row of rows)
      keepGist(database, {
        logIndex: Number(row['log_index']),
        subjectId: row['subject_id'] as string,
        contacts: ((row['contacts'] as string | null) ?? '').split(' ').filter(Boolean),
        gist: writeGist(JSON.parse(row['record'] as string) as ProofRecord),
      });
  }
  if (found > 1) database.run('drop table contact');
}
