import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { StartError } from '../server/start-error.js';
import type { Store } from '../server/store/store.js';
import { openStore } from '../server/store/open-store.js';
import { type DatabaseInput, databaseOption } from './database-options.js';

/** Where a receiver keeps what it keeps, as a command is told. */
export interface StoreInput extends DatabaseInput {
  readonly data: string;
  readonly keys?: string;
}

export const storeOptions: readonly Option[] = [
  databaseOption,
  new Option('--data <folder>', 'folder of the receiver’s database').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
];

/** The folder of the keys. */
export const keysIn = ({ data, keys }: StoreInput): string => keys ?? join(data, 'keys');

const wrongUse = 2;

/** Does work on the store of a receiver, which may be running; what goes wrong is said in a sentence, with code 2. */
export async function withStore(
  command: Command,
  { data, databaseUrl }: StoreInput,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  try {
    const path = join(data, 'accord.db');
    if (databaseUrl === undefined && !existsSync(path))
      throw new StartError(`${path} is not there: give the folder of a receiver with --data.`);
    const store = await openStore({ dataFolder: data, databaseUrl }, { isGuest: true });
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
