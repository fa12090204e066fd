import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { findJournals, forgetJournals, journalFolderBeside, replayJournal } from '../server/journal/index.js';
import { StartError } from '../server/start-error.js';
import { storeOptions, type StoreInput, withStore } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

interface ReplayInput extends StoreInput {
  readonly journal?: readonly string[];
  readonly skipDamaged?: true;
}

/** Adds the commands about the journal: what must not be lost with a backup, kept outside of backups. */
export function addJournal(
  program: Command,
  { output, now, setExitCode }: Pick<CommandSurroundings, 'output' | 'now' | 'setExitCode'>,
): void {
  const group = program
    .command('journal')
    .description('what must not be lost when a backup is restored: each no, and each erasure');
  const say = (line: string): void => void output.write(`${line}\n`);

  const replaying = group
    .command('replay')
    .description('bring the noes and erasures of journals back into a store that was restored from a backup')
    .addOption(
      new Option(
        '--journal <files...>',
        'the journal of each receiver (default: what is in the folder beside the data folder)',
      ),
    )
    .option('--skip-damaged', 'go on behind lines that cannot be read, which may have held a no');
  replaying.action((input: ReplayInput) =>
    withStore(replaying, input, async (store) => {
      const beside = journalFolderBeside(input.data);
      const files = input.journal ?? findJournals(beside, await store.log.listNames());
      if (files.length === 0)
        throw new StartError(`No journal of this store is in ${beside}: name it with --journal.`);
      for (const file of files)
        if (!existsSync(file)) throw new StartError(`${file} is not there: name the journal with --journal.`);
      const { lines, noes, listed, erased, damaged } = await replayJournal(store, files, {
        isDamageAccepted: input.skipDamaged === true,
      });
      say(
        `${lines} lines that the store did not know: ${noes} noes and ${listed} entries of lists hold again, ${erased} persons are erased again.`,
      );
      for (const { file, line } of damaged) say(`Line ${line} of ${file} could not be read.`);
      if (damaged.length > 0) setExitCode(1);
    }),
  );

  const forgetting = group
    .command('forget')
    .description('go on without the journals that the store waits for: a no that only they held is lost')
    .addOption(
      new Option('--yes', 'they are lost for good, and you know what that means').makeOptionMandatory(),
    );
  forgetting.action((input: StoreInput) =>
    withStore(forgetting, input, async (store) => {
      const lost = await forgetJournals(store, now());
      say(
        lost.length === 0 ? 'The store waits for no journal.' : `No longer waited for: ${lost.join(', ')}.`,
      );
    }),
  );
  for (const command of [replaying, forgetting]) for (const option of storeOptions) command.addOption(option);
}
