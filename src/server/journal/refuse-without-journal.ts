import { existsSync } from 'node:fs';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { findLastSeq, journalFileIn, journalFolderBeside, readHead } from './journal-file.js';

/**
 * Refuses to answer from a store that lacks what its journal knows, such as one from a backup that no receiver has run on since.
 * Throws StartError.
 */
export async function refuseWithoutJournal(store: Store, dataFolder: string, log: string): Promise<void> {
  const path = journalFileIn(journalFolderBeside(dataFolder), log);
  const lacks =
    (await store.journal.readWaits()) !== null ||
    (existsSync(path) &&
      (findLastSeq(path) ?? Infinity) > ((await store.journal.readMark(readHead(path).journal)) ?? 0));
  if (lacks)
    throw new StartError(
      `The store in ${dataFolder} is older than its journal, as one from a backup is: a no may be missing in it. Say "accord journal replay", or start the receiver once.`,
    );
}
