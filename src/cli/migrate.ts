import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { moveStore } from '../server/move-store.js';
import { StartError } from '../server/start-error.js';
import type { Surroundings } from './check.js';

interface MigrateInput {
  readonly data: string;
  readonly keys?: string;
  readonly to: string;
}

const options = [
  new Option('--data <folder>', 'folder of the receiver’s database').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
  new Option(
    '--to <url>',
    'an empty PostgreSQL database, such as postgres://accord:secret@db.shop.example/accord',
  )
    .env('DATABASE_URL')
    .makeOptionMandatory(),
];

const wrongUse = 2;

/** Adds `accord migrate`, which moves a store from SQLite to PostgreSQL. */
export function addMigrate(program: Command, { output }: Surroundings): void {
  const command = program
    .command('migrate')
    .description('move what a receiver has stored from its folder to a PostgreSQL database')
    .addHelpText(
      'after',
      '\nStop the receiver first. Everything is copied in one transaction, counted, and the log is built anew from its entries\nand compared with its last checkpoint: a run that is cut off leaves nothing behind, and the folder stays as it is. The\nkeys stay in their folder. On a command line others may see a password: DATABASE_URL hides it.',
    )
    .action(async ({ data, keys, to }: MigrateInput) => {
      try {
        const copied = await moveStore({
          dataFolder: data,
          keysFolder: keys ?? join(data, 'keys'),
          databaseUrl: to,
          onTable: ({ name, rows }) => output.write(`${name}: ${rows}\n`),
        });
        const records = copied.find(({ name }) => name === 'submission')?.rows ?? 0;
        output.write(
          `Moved ${records} record${records === 1 ? '' : 's'}; counts and log are the same there.\nStart the receiver with DATABASE_URL set to that database, and with the same keys. Never start one on ${join(data, 'accord.db')} again: the log would go on in two places. Keep that file until the first backup of the new database, then delete it.\n`,
        );
      } catch (error) {
        if (!(error instanceof StartError)) throw error;
        command.error(`accord migrate: ${error.message}`, { exitCode: wrongUse });
      }
    });
  for (const option of options) command.addOption(option);
}
