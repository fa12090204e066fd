import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { renderReadable } from '../server/pages/readable-bundle.js';
import { type Bundle, toFiles } from '../proof/index.js';
import { openBundles } from '../server/open-bundles.js';
import { StartError } from '../server/start-error.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

interface BundleInput extends StoreInput {
  readonly out: string;
  readonly values: boolean;
  readonly timeCa?: string;
}

/** Adds `accord bundle`, which writes everything about one record that a stranger needs to check it. */
export function addBundle(program: Command, { output }: Pick<CommandSurroundings, 'output'>): void {
  const command = program
    .command('bundle')
    .description('write everything about one record that a stranger needs to check it')
    .argument('<id>', 'number of the record, whole or its first eight characters')
    .requiredOption('--out <place>', 'a new folder, or a file ending in .json')
    .option('--no-values', 'leave out what the person wrote')
    .addOption(
      new Option('--time-ca <file>', 'certificates of the time authority, PEM').env('ACCORD_TIME_CA'),
    )
    .addHelpText(
      'after',
      '\nWhoever gets it checks it with "accord verify", in a page, or with OpenSSL: docs/proof.md.',
    );
  for (const option of storeOptions) command.addOption(option);
  command.action(async (id: string, input: BundleInput) => {
    try {
      if (!/^(urn:uuid:)?[\da-f-]{8,36}$/.test(id))
        throw new StartError(`"${id}" is no number of a record: a receipt shows it, such as 3f2a9c1e.`);
      refuseTaken(input.out);
      const bundles = await openBundles({
        dataFolder: input.data,
        databaseUrl: input.databaseUrl,
        keysFolder: keysIn(input),
        timeCa: input.timeCa === undefined ? undefined : readFileSync(input.timeCa, 'utf8'),
      });
      try {
        const bundle = await bundles.make(id, { withValues: input.values });
        if (!bundle) throw new StartError(`No record begins with ${id}.`);
        write(bundle, input.out);
        output.write(`${input.out}: record ${bundle.record['id'] as string}\n`);
      } finally {
        await bundles.close();
      }
    } catch (error) {
      if (!(error instanceof StartError) && !isOfFiles(error)) throw error;
      command.showHelpAfterError(false);
      command.error(`accord bundle: ${(error as Error).message}`, { exitCode: 2 });
    }
  });
}

const isOfFiles = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Nothing that is there is written over. */
function refuseTaken(out: string): void {
  if (!existsSync(out)) return;
  if (out.endsWith('.json') || readdirSync(out).length > 0)
    throw new StartError(`${out} is there already: choose another place.`);
}

function write(bundle: Bundle, out: string): void {
  if (out.endsWith('.json')) return writeFileSync(out, `${JSON.stringify(bundle)}\n`, { mode: 0o600 });
  const page = renderReadable(bundle);
  const files = { ...toFiles(bundle), ...(page !== null && { 'shown.html': page }) };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, name)), { recursive: true, mode: 0o700 });
    writeFileSync(join(out, name), content, { mode: 0o600 });
  }
}
