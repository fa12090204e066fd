import { StartError } from '../../start-error.js';
import {
  bringUpToDate,
  editionOf,
  storeTables,
  type UpToDateOptions,
} from '../migrations/bring-up-to-date.js';
import { type Sql, StoreError } from '../sql.js';
import { editionMark, holdEdition } from './edition-mark.js';
import { UnusableError } from './failures.js';

/**
 * Makes the tables, or brings them up to date, in the transaction of its caller. Of several receivers that start together one
 * does it: the others wait for its row, or fail to make the first table, and have to look again. Throws UnusableError for tables
 * that are not Accord's, or of a version that this one does not know.
 */
export async function layOut(sql: Sql, options: UpToDateOptions): Promise<void> {
  const found = await editionMark.read(sql);
  if (found === editionOf(options.tables ?? storeTables)) return;
  if (found === null && options.isGuest)
    throw new UnusableError(
      'no receiver has stored anything in it. Start the receiver, or check the address.',
    );
  if (found !== null && !options.isGuest) await holdEdition(sql);
  try {
    await bringUpToDate(sql, editionMark, options);
  } catch (error) {
    const isSaid =
      error instanceof StoreError || error instanceof StartError || error instanceof UnusableError;
    if (isSaid || (error as Error).constructor !== Error) throw error;
    throw new UnusableError((error as Error).message, { cause: error });
  }
}
