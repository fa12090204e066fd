import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { openBundles } from '../server/open-bundles.js';
import { StartError } from '../server/start-error.js';
import { keysIn, type StoreInput, storeOptions } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

interface ExcerptInput extends StoreInput {
  readonly party: string;
  readonly out: string;
  readonly publicUrl: string;
  readonly timeCa?: string;
}

/** Adds `accord excerpt`, which shows one partner its own questions of a record, and nothing of the others. */
export function addExcerpt(
  program: Command,
  { output, now }: Pick<CommandSurroundings, 'output' | 'now'>,
): void {
  const command = program
    .command('excerpt')
    .description('write what shows one partner its own questions of a record, and nothing of the others')
    .argument('<id>', 'number of the record, whole or its first eight characters')
    .requiredOption('--party <partner>', 'id of the partner, as the form names it')
    .requiredOption('--out <file>', 'a new file ending in .json')
    .addOption(
      new Option('--public-url <url>', 'address under which people reach the receiver')
        .env('ACCORD_PUBLIC_URL')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--time-ca <file>', 'certificates of the time authority, PEM').env('ACCORD_TIME_CA'),
    )
    .addHelpText(
      'after',
      '\nThe partner checks it with "accord verify" or in a page, and asks before each use at the address in it: docs/proof.md.',
    );
  for (const option of storeOptions) command.addOption(option);
  command.action(async (id: string, input: ExcerptInput) => {
    try {
      if (!/^(urn:uuid:)?[\da-f-]{8,36}$/.test(id))
        throw new StartError(`"${id}" is no number of a record: a receipt shows it, such as 3f2a9c1e.`);
      if (!input.out.endsWith('.json')) throw new StartError(`${input.out} must end in .json.`);
      if (existsSync(input.out)) throw new StartError(`${input.out} is there already: choose another place.`);
      if (!/^https?:\/\//.test(input.publicUrl) || !URL.canParse(input.publicUrl))
        throw new StartError(`--public-url: "${input.publicUrl}" is no address that begins with https://.`);
      const bundles = await openBundles({
        dataFolder: input.data,
        databaseUrl: input.databaseUrl,
        keysFolder: keysIn(input),
        timeCa: input.timeCa === undefined ? undefined : readFileSync(input.timeCa, 'utf8'),
      });
      try {
        const { publicUrl } = input;
        const excerpt = await bundles.makeExcerpt(id, input.party, { publicUrl, now });
        if (!excerpt) throw new StartError(`No record begins with ${id}.`);
        writeFileSync(input.out, `${JSON.stringify(excerpt)}\n`, { mode: 0o600 });
        output.write(`${input.out}: ${excerpt.items.length} of the record, for ${input.party}\n`);
      } finally {
        await bundles.close();
      }
    } catch (error) {
      if (!(error instanceof StartError) && !(error instanceof Error && 'syscall' in error)) throw error;
      command.showHelpAfterError(false);
      command.error(`accord excerpt: ${error.message}`, { exitCode: 2 });
    }
  });
}
