import { type Command, Option } from 'commander';
import { LawError, proofLevels, sourceKinds } from '../law/index.js';
import type { ProofLevel, SourceKind } from '../law/index.js';
import { type Language, languages } from '../messages/languages.js';
import { openContactBook } from '../server/owner/open-contact-book.js';
import { StartError } from '../server/start-error.js';
import type { Conversation } from './agree-first.js';
import { languageOf, readDay } from './check.js';
import { type ColumnInput, columnOptions, readColumnInput } from './column-options.js';
import { commandWordsIn } from './command-words.js';
import { ListError } from './contact-list.js';
import { importFile } from './import-run.js';
import { keysIn, type StoreInput, storeOptions } from './open-store.js';
import { readSourceCell } from './read-source-cell.js';
import type { CommandSurroundings } from './run-command.js';

interface Input extends ColumnInput, StoreInput {
  readonly source?: SourceKind;
  readonly sourceName?: string;
  readonly proof?: ProofLevel;
  readonly lastContact?: string;
  readonly sourceColumn?: string;
  readonly contactColumn?: string;
  readonly form?: string;
  readonly out?: string;
  readonly notice?: string;
  readonly overwrite?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly lang?: Language;
}

const wrongUse = 2;
const oneOf = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices([...choices]);

const options: readonly Option[] = [
  oneOf('--source <kind>', 'where the file comes from (asked for at a terminal)', sourceKinds),
  new Option('--source-name <name>', 'the partner, the seller or the directory'),
  oneOf(
    '--proof <level>',
    'what can be shown of each person’s agreement (asked for at a terminal)',
    proofLevels,
  ),
  new Option('--last-contact <day>', 'when these persons were last in contact').argParser(readDay),
  new Option('--source-column <name>', 'a column that says it line by line'),
  new Option('--contact-column <name>', 'a column of days of the last contact'),
  new Option('--form <id>', 'a form of the controller (needed where there are several)'),
  new Option('--out <file>', 'write the file again, with what may be used and why not'),
  new Option(
    '--notice <file>',
    'write the text that tells these persons where their data came from (GDPR 14)',
  ),
  new Option('--overwrite', 'replace these files'),
  new Option('--dry-run', 'say all of it, and write nothing into the receiver'),
  new Option('--yes', 'do not ask: for programs'),
  oneOf('--lang <language>', 'language of what is said (default: from LANG)', languages),
  ...columnOptions,
  ...storeOptions,
];

/** Adds `accord import`; it exits with 0 when each line was read, 1 when some were not, 2 when nothing was written. */
export function addImport(program: Command, surroundings: CommandSurroundings): void {
  const command = program
    .command('import')
    .description('take persons out of an existing file, with where it came from: it makes no yes')
    .argument('<customers.csv>', 'a list in UTF-8 with columns of addresses or numbers')
    .addHelpText(
      'after',
      '\nWhat may not be used leaves a fingerprint, so that "accord contact" says no, and no word of the person.\nRun again, the same command goes on where it stopped.\nExit code: 0 every line was read, 1 some lines could not be read and were not taken, 2 nothing was written.',
    );
  for (const option of options) command.addOption(option);
  command.action(async (list: string, input: Input) => {
    try {
      await runImport(list, input, { ...surroundings, language: languageOf(input, surroundings) });
    } catch (error) {
      const isKnown = error instanceof StartError || error instanceof LawError || error instanceof ListError;
      if (!isKnown) throw error;
      command.showHelpAfterError(false);
      const place = error instanceof ListError ? `${list}: ` : '';
      command.error(`accord import: ${place}${error.message}`, { exitCode: wrongUse });
    }
  });
}

async function runImport(list: string, input: Input, conversation: Conversation): Promise<void> {
  const { data, databaseUrl, form, lastContact, sourceColumn, contactColumn, out, notice } = input;
  const source = await askOrigin(input, conversation);
  await importFile(
    list,
    {
      ...readColumnInput(input),
      source: { ...source, ...(lastContact !== undefined && { lastContact }) },
      ...(sourceColumn !== undefined && { sourceColumn }),
      ...(contactColumn !== undefined && { contactColumn }),
      ...(out !== undefined && { out }),
      ...(notice !== undefined && { notice }),
      ...(input.overwrite && { overwrite: input.overwrite }),
      ...(input.dryRun && { dryRun: input.dryRun }),
      ...(input.yes && { yes: input.yes }),
    },
    () =>
      openContactBook({
        now: conversation.now,
        dataFolder: data,
        keysFolder: keysIn(input),
        ...(databaseUrl !== undefined && { databaseUrl }),
        ...(form !== undefined && { form }),
      }),
    conversation,
  );
}

const named: ReadonlySet<SourceKind> = new Set(['partner', 'bought', 'public']);

/** Where the file comes from and what can be shown of it: as told, or as whoever sits at the terminal answers. Throws StartError. */
async function askOrigin(
  input: Input,
  { ask, language }: Conversation,
): Promise<{ readonly kind: SourceKind; readonly proof: ProofLevel; readonly name?: string }> {
  const say = commandWordsIn(language).import;
  const answer = async (question: string): Promise<string> => (ask ? (await ask(question)).trim() : '');
  const kind = input.source ?? readSourceCell(await answer(say.askSource));
  if (kind === null)
    throw new StartError(`--source: say where the file comes from; accepted: ${sourceKinds.join(', ')}.`);
  const level = input.proof ?? (await answer(say.askProof));
  const proof = proofLevels.find((one) => one === level);
  if (proof === undefined)
    throw new StartError(
      `--proof: say what can be shown of each person’s agreement; accepted: ${proofLevels.join(', ')}.`,
    );
  const name = input.sourceName ?? (named.has(kind) ? await answer(say.askName) : '');
  if (named.has(kind) && name === '')
    throw new StartError(
      '--source-name: name the partner, the seller or the directory: the persons have to be told (GDPR 14, IN15).',
    );
  return { kind, proof, ...(name !== '' && { name }) };
}
