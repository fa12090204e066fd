import { existsSync } from 'node:fs';
import { StartError } from '../start-error.js';
import { readJournalMark } from '../store/journal.js';
import { readJournalWaits } from '../store/journal-waits.js';
import type { Database } from '../store/sql.js';
import { findLastSeq, journalFileIn, journalFolderBeside, readHead } from './journal-file.js';

/**
 * Refuses to answer from a store that lacks what its journal knows, such as one from a backup that no receiver has run on since.
 * Throws StartError.
 */
export async function refuseWithoutJournal(
  database: Database,
  dataFolder: string,
  log: string,
): Promise<void> {
  const path = journalFileIn(journalFolderBeside(dataFolder), log);
  const lacks =
    (await readJournalWaits(database)) !== null ||
    (existsSync(path) &&
      (findLastSeq(path) ?? Infinity) > ((await readJournalMark(database, readHead(path).journal)) ?? 0));
  if (lacks)
    throw new StartError(
      `The store in ${dataFolder} is older than its journal, as one from a backup is: a no may be missing in it. Say "accord journal replay", or start the receiver once.`,
    );
}
