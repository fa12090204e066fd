import { existsSync, readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { channels, LawError } from '../law/index.js';
import { defence } from '../messages/every/defence.js';
import type { Language, Sentences } from '../messages/languages.js';
import { languages } from '../messages/languages.js';
import { makeWords } from '../messages/wording.js';
import { openBundles } from '../server/open-bundles.js';
import { openContactBook } from '../server/owner/open-contact-book.js';
import { StartError } from '../server/start-error.js';
import { languageOf } from './check.js';
import { type ColumnInput, columnOptions, readColumnInput } from './column-options.js';
import { ListError } from './contact-list.js';
import { oneOf, type QuestionInput, questionOptions, readQuestion } from './contact-question.js';
import { writeDefenceFile } from './defence-file.js';
import { keysIn, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

/** What `accord audit --campaign` is told. */
export interface CampaignInput extends StoreInput, QuestionInput, ColumnInput {
  readonly campaign: string;
  readonly on: string;
  readonly out: string;
  readonly values: boolean;
  readonly timeCa?: string;
  readonly lang?: Language;
}

/** The options of a defence file. */
export const campaignOptions: readonly Option[] = [
  new Option('--campaign <list.csv>', 'whom you contacted: write a defence file about them'),
  oneOf('--channel <channel>', 'of --campaign: how they were contacted', channels),
  new Option('--on <moment>', 'of --campaign: when, such as 2027-03-02T10:15 where they live'),
  new Option('--out <file.zip>', 'of --campaign: where it goes'),
  ...questionOptions,
  ...columnOptions,
  new Option('--no-values', 'leave out of the proofs what the persons wrote'),
  new Option('--time-ca <file>', 'certificates of the time authority, PEM').env('ACCORD_TIME_CA'),
  oneOf('--lang <language>', 'language of what is said (default: from LANG)', languages),
];

const act = 'accord audit --campaign';

/** Writes a defence file; what goes wrong is said in a sentence, with code 2. */
export async function writeCampaign(
  command: Command,
  input: CampaignInput,
  surroundings: CommandSurroundings,
): Promise<void> {
  try {
    await write(input, surroundings);
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof LawError || error instanceof ListError;
    if (!isKnown && !(error instanceof Error && 'syscall' in error)) throw error;
    command.showHelpAfterError(false);
    const place = error instanceof ListError ? `${input.campaign}: ` : '';
    command.error(`${act}: ${place}${(error as Error).message}`, { exitCode: 2 });
  }
}

async function write(input: CampaignInput, surroundings: CommandSurroundings): Promise<void> {
  const { campaign, channel, on, out } = input;
  for (const name of ['channel', 'on', 'out'] as const)
    if (input[name] === undefined) throw new StartError(`--${name} is missing: --campaign needs it.`);
  if (existsSync(out)) throw new StartError(`${out} is there already: choose another name with --out.`);
  const store = {
    dataFolder: input.data,
    keysFolder: keysIn(input),
    ...(input.databaseUrl !== undefined && { databaseUrl: input.databaseUrl }),
    ...(input.form !== undefined && { form: input.form }),
  };
  const timeCa = input.timeCa === undefined ? undefined : readFileSync(input.timeCa, 'utf8');
  const book = await openContactBook(store);
  try {
    const bundles = await openBundles({ ...store, timeCa });
    try {
      const facts = await writeDefenceFile({
        book,
        bundles,
        run: {
          ...readColumnInput(input),
          ...readQuestion(input),
          list: campaign,
          out: `${out}.${process.pid}.answers.part`,
          store,
          at: on,
          onProgress: () => undefined,
        },
        out,
        withValues: input.values,
        now: surroundings.now(),
      });
      await book.note(`${act} ${channel}`, 'done', { count: facts.list.lines });
      const language = languageOf(input, surroundings);
      const say = makeWords<Sentences['defence']>(language, defence[language]);
      const { list, allowed, proofs } = facts;
      surroundings.output.write(
        `${say.written({ file: out, lines: list.lines, allowed, proofs: proofs.count })}\n`,
      );
    } finally {
      await bundles.close();
    }
  } finally {
    await book.close();
  }
}
