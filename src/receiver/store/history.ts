import type { Database } from './database.js';

/** A record of a person, as far as a history needs it. */
interface HistoryEntry {
  readonly logIndex: number;
  /** Canonical JSON. */
  readonly record: string;
}

/** The persons who ever gave one of these contacts. */
export const listSubjects = (database: Database, digests: readonly string[]): readonly string[] =>
  digests.length === 0
    ? []
    : database
        .all(
          `select distinct subject_id from contact_of
           where digest in (${digests.map((_, index) => `$${index + 1}`).join(', ')}) order by subject_id`,
          ...digests,
        )
        .map((row) => row['subject_id'] as string);

/** All records of one person, the oldest first. */
export const listRecords = (database: Database, subjectId: string): readonly HistoryEntry[] =>
  database
    .all('select log_index, record from submission where subject_id = $1 order by log_index', subjectId)
    .map((row) => ({ logIndex: Number(row['log_index']), record: row['record'] as string }));
