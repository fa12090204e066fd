import type { Database, Row } from './database.js';

/** A record of a person, as far as a history needs it. */
export interface HistoryEntry {
  readonly logIndex: number;
  /** Canonical JSON. */
  readonly record: string;
}

/** Somebody gave a contact in a record. */
export interface Given {
  readonly digest: string;
  readonly logIndex: number;
  readonly subjectId: string;
}

/** Where these contacts were given, and by whom. */
export const listGiven = (database: Database, digests: readonly string[]): readonly Given[] =>
  digests.length === 0
    ? []
    : database
        .all(
          `select digest, log_index, subject_id from contact join submission using (log_index)
           where digest in (${digests.map((_, index) => `$${index + 1}`).join(', ')})`,
          ...digests,
        )
        .map(readGiven);

const readGiven = (row: Row): Given => ({
  digest: row['digest'] as string,
  logIndex: Number(row['log_index']),
  subjectId: row['subject_id'] as string,
});

/** Where these contacts were given, and by whom: one question for thousands of them. */
export const listGivenOfMany = (database: Database, digests: readonly string[]): readonly Given[] =>
  database
    .all(
      `select digest, log_index, subject_id from json_each($1)
       cross join contact on digest = value join submission using (log_index)`,
      JSON.stringify(digests),
    )
    .map(readGiven);

/** The persons who ever gave one of these contacts. */
export const listSubjects = (database: Database, digests: readonly string[]): readonly string[] =>
  digests.length === 0
    ? []
    : database
        .all(
          `select distinct subject_id from submission join contact using (log_index)
           where digest in (${digests.map((_, index) => `$${index + 1}`).join(', ')}) order by subject_id`,
          ...digests,
        )
        .map((row) => row['subject_id'] as string);

/** All records of one person, the oldest first. */
export const listRecords = (database: Database, subjectId: string): readonly HistoryEntry[] =>
  database
    .all('select log_index, record from submission where subject_id = $1 order by log_index', subjectId)
    .map((row) => ({ logIndex: Number(row['log_index']), record: row['record'] as string }));

/** All records of many persons, in no order. */
export const listRecordsOfMany = (
  database: Database,
  subjectIds: readonly string[],
): readonly (HistoryEntry & { readonly subjectId: string })[] =>
  database
    .all(
      `select subject_id, log_index, record from json_each($1) cross join submission on subject_id = value`,
      JSON.stringify(subjectIds),
    )
    .map((row) => ({
      subjectId: row['subject_id'] as string,
      logIndex: Number(row['log_index']),
      record: row['record'] as string,
    }));
