import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { StartError } from '../server/start-error.js';
import type { Store } from '../server/store/store.js';
import { makeStore } from '../server/store/make-store.js';
import { openDatabase } from '../server/store/sqlite/open-database.js';

/** Where a receiver keeps what it keeps, as a command is told. */
export interface StoreInput {
  readonly data: string;
  readonly keys?: string;
}

export const storeOptions: readonly Option[] = [
  new Option('--data <folder>', 'folder of the receiver’s store').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
];

/** The folder of the keys. */
export const keysIn = ({ data, keys }: StoreInput): string => keys ?? join(data, 'keys');

const wrongUse = 2;

/** Does work on the store of a receiver, which may be running; what goes wrong is said in a sentence, with code 2. */
export async function withStore(
  command: Command,
  { data }: StoreInput,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  try {
    const path = join(data, 'accord.db');
    if (!existsSync(path))
      throw new StartError(`${path} is not there: give the folder of a receiver with --data.`);
    const store = makeStore(await openDatabase(path, { isGuest: true }));
    try {
      await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    command.showHelpAfterError(false);
    command.error(
      `accord ${command.parent?.name() === 'accord' ? '' : `${command.parent?.name()} `}${command.name()}: ${error.message}`,
      {
        exitCode: wrongUse,
      },
    );
  }
}
