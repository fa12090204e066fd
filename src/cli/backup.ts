import { type Command, Option } from 'commander';
import { backUp } from '../server/back-up.js';
import { archiveFolderBeside } from '../server/archive/index.js';
import { journalFolderBeside } from '../server/journal/index.js';
import { restore, type Restored } from '../server/restore.js';
import { StartError } from '../server/start-error.js';
import { type ArchiveInput, archiveOptions } from './archive-options.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

type BackupSurroundings = Pick<CommandSurroundings, 'output' | 'now'>;

const wrongUse = 2;

/** What says where the archive is; its key is no business of these commands. */
const archivePlace = archiveOptions.filter(({ long }) => long === '--archive' || long === '--archive-url');

/** The folder of the archive's file; undefined where it is in a database. */
const archiveIn = ({ data, archive, archiveUrl }: StoreInput & ArchiveInput): string | undefined =>
  archiveUrl === undefined ? (archive ?? archiveFolderBeside(data)) : undefined;

/** Adds `accord backup`: a copy of a store, also while a receiver runs on it. */
export function addBackup(program: Command, { output, now }: BackupSurroundings): void {
  const command = program
    .command('backup')
    .description(
      'copy the store and the archive into a new folder, also while the receiver runs, and check the copy',
    )
    .requiredOption('--out <folder>', 'the folder to be made')
    .option('--with-keys', 'put the keys into it: whoever has it then reads everybody')
    .addHelpText(
      'after',
      '\nWithout --with-keys, keep the folder of the keys elsewhere, once: a backup without them opens nothing. The journal\n(beside the data folder) is not part of it, and must not be: it holds what a restored backup would forget.\nThe archive is a file of its own in the backup, sealed with its own key: that is among the keys, unless you keep it elsewhere.\nOn PostgreSQL, use pg_dump, of the archive’s database too.',
    );
  for (const option of [...storeOptions, ...archivePlace]) command.addOption(option);
  command.action((input: StoreInput & ArchiveInput & { readonly out: string; readonly withKeys?: true }) =>
    sayErrors(command, async () => {
      const { size, log, hasKeys, archiveSha256 } = await backUp({
        dataFolder: input.data,
        keysFolder: keysIn(input),
        archiveFolder: archiveIn(input),
        out: input.out,
        withKeys: input.withKeys === true,
        now: now(),
      });
      output.write(
        `${input.out}: ${size} records of the log ${log}, whole, ${hasKeys ? 'with the keys: keep it as you keep those' : 'without keys'}.\n`,
      );
      output.write(
        archiveSha256 === undefined
          ? `The archive is not in it: ${whyNoArchive(input)}.\n`
          : 'The archive is in it, as archive.db.\n',
      );
    }),
  );
}

const whyNoArchive = ({ archiveUrl }: ArchiveInput): string =>
  archiveUrl === undefined ? 'there is none yet' : 'copy its database with pg_dump';

interface RestoreInput extends StoreInput, ArchiveInput {
  readonly from: string;
  readonly journal?: string;
  readonly nothingAfter?: true;
  readonly newLog?: true;
}

/** Adds `accord restore`: a store out of a backup, and what is newer out of the journal. */
export function addRestore(program: Command, { output, now }: BackupSurroundings): void {
  const command = program
    .command('restore')
    .description('put a backup in the place of a store that is gone')
    .requiredOption('--from <folder>', 'the folder that "accord backup" made')
    .addOption(
      new Option(
        '--journal <folder>',
        'folder of the journal (default: beside the data folder, with -journal)',
      ).env('ACCORD_JOURNAL'),
    )
    .option('--nothing-after', 'the receiver had stopped before the backup was made: its log goes on')
    .option('--new-log', 'more may have been stored since: a log of another name goes on from the backup')
    .addHelpText(
      'after',
      '\nSay one of the two. People may hold receipts of records that the backup lacks. With --new-log those go on proving what they say,\nunder the old log’s key, which stays published; what the records said is lost, except each no, which the journal brings back.\nTwo different logs of one name would prove nothing: that is why the log may not simply go on.',
    );
  for (const option of [...storeOptions, ...archivePlace]) command.addOption(option);
  command.action((input: RestoreInput) =>
    sayErrors(command, async () => {
      if (input.nothingAfter === input.newLog)
        throw new StartError(
          'say --nothing-after where the receiver had stopped before the backup was made, or else --new-log.',
        );
      const restored = await restore({
        from: input.from,
        dataFolder: input.data,
        keysFolder: keysIn(input),
        journalFolder: input.journal ?? journalFolderBeside(input.data),
        archiveFolder: archiveIn(input),
        log: input.newLog ? 'new-log' : 'nothing-after',
        now: now(),
      });
      for (const line of describe(restored)) output.write(`${line}\n`);
    }),
  );
}

const archiveSaid = {
  restored:
    'The archive is back, as of then. What was moved into it later is lost with it; what was to be kept until a day that is over did not come back.',
  kept: 'The archive that was there stays: it is newer than the one of the backup.',
  none: 'No archive came with this backup.',
} as const;

function describe({ facts, log, replayed, archive }: Restored): readonly string[] {
  return [
    `${facts.size} records are back, as of ${facts.madeAt}. The log goes on as ${log}.`,
    replayed
      ? `From the journal: ${replayed.noes} noes and ${replayed.listed} entries of lists hold again, ${replayed.erased} persons are erased again.`
      : 'No journal was found: a no, or an erasure, that came after the backup is missing. See "accord journal".',
    archiveSaid[archive],
  ];
}

async function sayErrors(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    command.showHelpAfterError(false);
    command.error(`accord ${command.name()}: ${error.message}`, { exitCode: wrongUse });
  }
}
