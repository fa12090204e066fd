import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { type Language, languages } from '../messages/languages.js';
import { channels, LawError } from '../law/index.js';
import { contactUsedBy } from '../server/people/contact.js';
import { openContactBook } from '../server/owner/open-contact-book.js';
import { StartError } from '../server/start-error.js';
import { languageOf, painter, type Surroundings } from './check.js';
import { oneOf, type QuestionInput, questionOptions, readQuestion } from './contact-question.js';
import { type ColumnInput, columnOptions, readColumnInput } from './column-options.js';
import { type Column, ListError } from './contact-list.js';
import { type ListTally, runList } from './contact-run.js';
import { type CommandWords, commandWordsIn } from './command-words.js';
import { databaseOption, type DatabaseInput } from './database-options.js';
import type { Outcome } from './outcome.js';
import { parisTime } from './paris-time.js';
import { planColumns } from './plan-columns.js';

interface Input extends ColumnInput, DatabaseInput, QuestionInput {
  readonly on?: string;
  readonly out?: string;
  readonly overwrite?: true;
  readonly data: string;
  readonly keys?: string;
  readonly lang?: Language;
}

interface ContactSurroundings extends Surroundings {
  readonly errors: { readonly isTTY?: boolean; write(text: string): unknown };
}

const options = [
  oneOf('--channel <channel>', 'how they would be contacted', channels).makeOptionMandatory(),
  new Option(
    '--on <moment>',
    'when: a day, a time where the person lives (2026-11-24T11:00) or an instant (default: now)',
  ),
  ...questionOptions,
  new Option('--out <file>', 'where the answers go (default: the list’s name with .answers.csv)'),
  new Option('--overwrite', 'replace that file'),
  ...columnOptions,
  databaseOption,
  new Option('--data <folder>', 'folder of the receiver’s database').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
  oneOf('--lang <language>', 'language of the summary (default: from LANG)', languages),
];

const wrongUse = 2;

/** Adds `accord contact`; it exits with 0 when every line has its answer, 2 when the list or an option cannot be used. */
export function addContact(program: Command, surroundings: ContactSurroundings): void {
  const command = program
    .command('contact')
    .description('say for every line of a list whether the person may be contacted, and why')
    .argument(
      '<list.csv>',
      'a list with a column of addresses or numbers, in UTF-8, the first line naming the columns',
    )
    .addHelpText(
      'after',
      '\nReads the store of a receiver on this machine, which may be running, and changes nothing in it. Where a line has\nseveral addresses or numbers, the answer is the least permissive of them. A line with more\nor fewer cells than the first one is answered no (unreadable); its surplus cells follow the answers. Calls that\nwere noted (POST /v1/attempts) are counted; send others to POST /v1/may-contact as "attempts" before each call.\nExit code: 0 every line is answered, 2 the list or an option cannot be used.',
    )
    .action(async (list: string, input: Input) => {
      try {
        await answerList(list, input, surroundings);
      } catch (error) {
        const isKnown =
          error instanceof StartError || error instanceof LawError || error instanceof ListError;
        if (!isKnown) throw error;
        command.showHelpAfterError(false);
        const place = error instanceof ListError ? `${list}: ` : '';
        command.error(`accord contact: ${place}${error.message}`, { exitCode: wrongUse });
      }
    });
  for (const option of options) command.addOption(option);
}

async function answerList(list: string, input: Input, surroundings: ContactSurroundings): Promise<void> {
  const out = input.out ?? `${list.replace(/\.csv$/i, '')}.answers.csv`;
  if (existsSync(out) && !input.overwrite)
    throw new StartError(`${out} is there already: choose another name with --out, or --overwrite it.`);
  const at = input.on ?? surroundings.now().toISOString();
  const { channel } = input;
  const store = {
    dataFolder: input.data,
    keysFolder: input.keys ?? join(input.data, 'keys'),
    ...(input.databaseUrl !== undefined && { databaseUrl: input.databaseUrl }),
    ...(input.form !== undefined && { form: input.form }),
  };
  const book = await openContactBook(store);
  // Under another name until it is whole: half an answer must not be taken for one.
  const draft = `${out}.${process.pid}.part`;
  const progress = makeProgress(surroundings, commandWordsIn(languageOf(input, surroundings)));
  try {
    const tally = await runList(book, {
      ...readColumnInput(input),
      list,
      out: draft,
      store,
      ...readQuestion(input),
      at,
      onProgress: progress.show,
    });
    progress.clear();
    renameSync(draft, out);
    surroundings.output.write(
      describeTally(tally, { channel, out, at }, languageOf(input, surroundings), surroundings),
    );
  } finally {
    progress.clear();
    rmSync(draft, { force: true });
    await book.close();
  }
}

function makeProgress({ errors, now }: ContactSurroundings, { contact, locale }: CommandWords) {
  const start = now().getTime();
  let isShown = false;
  let shown = 0;
  return {
    show: (lines: number): void => {
      if (!errors.isTTY || lines - shown < 20_000) return;
      shown = lines;
      const seconds = Math.max(0.001, (now().getTime() - start) / 1000);
      const rate = Math.round(lines / seconds).toLocaleString(locale);
      errors.write(`\r${contact.progress({ lines: lines.toLocaleString(locale), rate })} `);
      isShown = true;
    },
    clear: (): void => {
      if (isShown) errors.write('\r\u001B[K');
      isShown = false;
    },
  };
}

const permissions: ReadonlySet<Outcome> = new Set(['granted', 'not-objected', 'exempt', 'requested']);

/** Names of the columns of one kind; null where there is none. */
const namesOf = (columns: readonly Column[], kind: Column['kind']): string | null =>
  columns
    .filter((column) => column.kind === kind)
    .map(({ name }) => name)
    .join(', ') || null;

/** Which of several columns the answers are about. */
function describeUsed(
  columns: readonly Column[],
  channel: Input['channel'],
  say: CommandWords['contact'],
): readonly string[] {
  const { used, spare } = planColumns(channel, columns);
  if (contactUsedBy(channel) === null || used.length + spare.length < 2) return [];
  return [(used.length > 1 ? say.usedMany : say.used)({ columns: used.map(({ name }) => name).join(', ') })];
}

function describeTally(
  { lines, allowed, outcomes, mustConfirm, columns }: ListTally,
  { channel, out, at }: Pick<Input, 'channel'> & { readonly out: string; readonly at: string },
  language: Language,
  surroundings: Surroundings,
): string {
  const { contact: say, locale } = commandWordsIn(language);
  const used = contactUsedBy(channel);
  const paint = painter(surroundings);
  const width = lines.toLocaleString(locale).length;
  const line = (count: number, text: string): string =>
    `${count.toLocaleString(locale).padStart(width + 2)}  ${text}`;
  const rows = [...outcomes]
    .toSorted(
      ([one, a], [other, b]) => Number(permissions.has(other)) - Number(permissions.has(one)) || b - a,
    )
    .map(([outcome, count]) =>
      line(count, `${permissions.has(outcome) ? say.yes : say.no}  ${say.reasons[outcome]} (${outcome})`),
    );
  return `${[
    paint(say.summary({ file: out, moment: at.endsWith('Z') ? parisTime(at) : at }), 'strong'),
    paint(
      say.columns({
        email: namesOf(columns, 'email') ?? say.noColumn,
        phone: namesOf(columns, 'phone') ?? say.noColumn,
      }),
      'faint',
    ),
    ...(used && namesOf(columns, used) === null ? [say.byOther[used]] : []),
    ...describeUsed(columns, channel, say),
    ...rows,
    line(lines, say.lines),
    paint(line(allowed, say.yes), 'strong'),
    ...(mustConfirm ? [paint(say.confirm, 'faint')] : []),
  ].join('\n')}\n`;
}
