import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { channels, LawError } from '../law/index.js';
import { type Language, languages } from '../messages/languages.js';
import type { ContactBook } from '../server/index.js';
import { openContactBook } from '../server/owner/open-contact-book.js';
import { StartError } from '../server/start-error.js';
import type { AskPerson } from './ask-on-terminal.js';
import { languageOf, type Surroundings } from './check.js';
import { commandWordsIn } from './command-words.js';
import { columnOptions, hashColumnOption } from './column-options.js';
import { databaseOption, type DatabaseInput } from './database-options.js';
import { ListError } from './contact-list.js';
import { writeListKey } from './list-key.js';
import type { Conversation } from './agree-first.js';
import { type ExportInput, exportList } from './suppression-export.js';
import { importList, type ImportInput } from './suppression-import.js';
import { undoImport } from './suppression-undo.js';

interface Where extends DatabaseInput {
  readonly form?: string;
  readonly data: string;
  readonly keys?: string;
}

interface Spoken {
  readonly lang?: Language;
}

interface SuppressionSurroundings extends Surroundings {
  readonly errors: { write(text: string): unknown };
  readonly ask: AskPerson;
}

const wrongUse = 2;
const where: readonly Option[] = [
  databaseOption,
  new Option('--form <id>', 'a form of the controller (needed where there are several)'),
  new Option('--data <folder>', 'folder of the receiver’s database').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
];
const language = new Option('--lang <language>', 'language of what is said (default: from LANG)').choices([
  ...languages,
]);
const yes = new Option('--yes', 'do not ask: for programs');
const channel = (description: string): Option =>
  new Option('--channel <channel>', description).choices([...channels]);

/** Adds the commands about the list of people not to contact; they exit with 2 when nothing was done. */
export function addSuppression(program: Command, surroundings: SuppressionSurroundings): void {
  const group = program
    .command('suppression')
    .description('the list of people not to contact: hand it to a mailer, take one in, or go back');
  const conversationOf = (input: Spoken): Conversation => ({
    ...surroundings,
    language: languageOf(input, surroundings),
  });

  const exporting = group
    .command('export')
    .description('write a CSV of everybody known here who said no, as SHA-256 of their address or number')
    .addOption(channel('what they said no to').makeOptionMandatory())
    .option('--purpose <id>', 'why (default: choices for all purposes are one history)')
    .option('--party <id>', 'own, or the id of a partner (default: own)')
    .option('--topic <id>', 'what it would be about: a topic of that purpose (default: any)')
    .requiredOption('--out <file>', 'where the list goes')
    .option('--overwrite', 'replace that file')
    .option('--keyed <file>', 'HMAC-SHA-256 with this key instead, for a party that has it too')
    .addHelpText(
      'after',
      '\nHashes are SHA-256 in hex of the address in lower case, or of the number as +33612345678. Lines of lists that\nwere imported are not among them, unless the person is known here from a form or a refusal as well: only keyed digests\nof them are kept, so give the mailer the same list. A list is true on the day it is made: make it before each send.\nPlain hashes of numbers hide nothing, as all numbers can be tried: "accord suppression key" makes a key for --keyed.',
    );
  const importing = group
    .command('import')
    .description('put the lines of a CSV on the list: nobody on it is contacted until they say yes anew')
    .argument('<list.csv>', 'a list in UTF-8 with columns of addresses, numbers or SHA-256 hashes of them')
    .addOption(channel('for this channel only (default: all)'))
    .option('--party <id>', 'for own, or for a partner only (default: all)')
    .option('--since <instant>', 'since when, such as 2026-01-31T00:00:00Z (default: now)')
    .addOption(yes)
    .option('--keyed <file>', 'the key that its hashes were made with')
    .addHelpText(
      'after',
      '\nSays what the list would change, and asks before anything is written. "accord suppression undo" takes it back.\nKeyed hashes count only for people who are known here on that day.\nExit code: 0 every line was taken, 1 some lines could not be read and were not, 2 nothing was written.',
    );
  for (const option of [...columnOptions, hashColumnOption]) importing.addOption(option);
  const undoing = group
    .command('undo')
    .description('take away what the last import added, and nothing that is known otherwise')
    .addOption(yes);
  const keying = group
    .command('key')
    .description('make a key for lists that go between you and one other party')
    .requiredOption('--out <file>', 'where the key goes')
    .addOption(language);
  for (const command of [exporting, importing, undoing])
    for (const option of [...where, language]) command.addOption(option);

  exporting.action((input: ExportInput & Where & Spoken) =>
    withErrors(exporting, '', () => exportList(input, opens(input, surroundings.now), conversationOf(input))),
  );
  importing.action((list: string, input: ImportInput & Where & Spoken) =>
    withErrors(importing, `${list}: `, () =>
      importList(list, input, opens(input, surroundings.now), conversationOf(input)),
    ),
  );
  undoing.action((input: Where & Spoken & { readonly yes?: true }) =>
    withErrors(undoing, '', () => undoImport(input, opens(input, surroundings.now), conversationOf(input))),
  );
  keying.action((input: Spoken & { readonly out: string }) =>
    withErrors(keying, '', async () => {
      writeListKey(input.out);
      surroundings.output.write(
        `${commandWordsIn(conversationOf(input).language).suppression.keyMade({ file: input.out })}\n`,
      );
    }),
  );
}

async function withErrors(command: Command, place: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof LawError || error instanceof ListError;
    if (!isKnown) throw error;
    const prefix = error instanceof ListError ? place : '';
    command.showHelpAfterError(false);
    command.error(`accord suppression: ${prefix}${error.message}`, { exitCode: wrongUse });
  }
}

const opens =
  ({ data, keys, form, databaseUrl }: Where, now: () => Date) =>
  (): Promise<ContactBook> =>
    openContactBook({
      now,
      dataFolder: data,
      keysFolder: keys ?? join(data, 'keys'),
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(form !== undefined && { form }),
    });
