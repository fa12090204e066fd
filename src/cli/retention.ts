import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { type Command, Option } from 'commander';
import { addDays, parseCalendarDate } from '../law/index.js';
import { type CalendarBook, openCalendarBook } from '../server/open-calendar-book.js';
import { daysAhead } from '../server/jobs/retention/run-calendar.js';
import { describeLeaving, type DescribedLeaving } from '../server/jobs/retention/describe-leaving.js';
import { icalOf } from '../server/jobs/retention/ical-of.js';
import { runNow } from '../server/jobs/retention/run-now.js';
import { holdPerson, releasePerson } from '../server/jobs/retention/hold-person.js';
import { StartError } from '../server/start-error.js';
import { type ArchiveInput, archiveOptions, readArchive } from './archive-options.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import { readYearEnd, yearEndOption } from './retention-options.js';
import type { CommandSurroundings } from './run-command.js';

interface RetentionInput extends StoreInput, ArchiveInput {
  readonly dryRun?: true;
  readonly until?: string;
  readonly controller?: string;
  readonly ical?: string;
  readonly format: 'text' | 'csv' | 'jsonl';
  readonly financialYearEnd: string;
}

interface HoldInput extends StoreInput, ArchiveInput {
  readonly email?: string;
  readonly phone?: string;
  readonly controller?: string;
  readonly reason?: string;
  readonly end?: true;
}

type Surroundings = Pick<CommandSurroundings, 'output' | 'now' | 'setExitCode'>;

const columns = ['on', 'person', 'who', 'controller', 'rule', 'why', 'archive', 'held'] as const;
const wrongUse = 2;

/** Adds `accord retention`: who leaves, by which rule and when; and the day's work, where no receiver does it. */
export function addRetention(program: Command, surroundings: Surroundings): void {
  const { output, now } = surroundings;
  const command = program
    .command('retention')
    .description(
      'who leaves and when, or, without --dry-run, the work of today; the receiver does that by itself',
    )
    .option('--dry-run', 'only list who leaves, by which rule and when')
    .option('--until <day>', `list who leaves until that day (default: ${daysAhead} days from now)`)
    .option('--controller <id>', 'of one business (default: all)')
    .option(
      '--ical <file>',
      'write what leaves as a calendar (iCalendar) too, without a name; with --dry-run',
    )
    .addOption(
      new Option('--format <format>', 'how to list').choices(['text', 'csv', 'jsonl']).default('text'),
    )
    .addOption(yearEndOption());
  command.action((input: RetentionInput) =>
    withBook(command, input, surroundings, async (book) => {
      if (!input.dryRun) return runToday(book, input, surroundings);
      const today = book.desk.dayOf(now());
      const until = readDay(input.until) ?? addDays(today, daysAhead);
      if (input.format === 'csv') output.write(stringify([columns]));
      const counted = new Map<string, number>();
      for await (const page of describeLeaving(book.desk, { today, until, controller: input.controller }))
        for (const one of page) {
          output.write(lineOf(one, input.format));
          const key = `${one.on} ${one.rule} ${one.controller}`;
          counted.set(key, (counted.get(key) ?? 0) + 1);
        }
      if (input.ical !== undefined)
        writeFileSync(
          input.ical,
          icalOf(
            [...counted].map(([key, count]) => readCount(key, count)),
            now(),
          ),
        );
    }),
  );

  const holding = command
    .command('hold')
    .description(
      'let nothing of a person leave, in the store or in the archive, until --end: a dispute is under way',
    )
    .option('--email <address>', 'their address')
    .option('--phone <number>', 'their number')
    .option('--controller <id>', 'the business; may be left out where there is one')
    .option('--reason <text>', 'why; without a name in it')
    .option('--end', 'let them leave again');
  holding.action((given: HoldInput) => {
    // What both commands know goes to the outer one, wherever it stands.
    const input: HoldInput = { ...given, ...holding.optsWithGlobals<HoldInput>() };
    return withBook(holding, { ...input, financialYearEnd: '12-31' }, surroundings, async ({ desk }) => {
      const contact = {
        ...(input.email !== undefined && { email: input.email }),
        ...(input.phone !== undefined && { phone: input.phone }),
      };
      const done = input.end
        ? await releasePerson(desk, { contact, controller: input.controller })
        : await holdPerson(desk, { contact, controller: input.controller, reason: input.reason ?? '' });
      if (typeof done === 'string') throw new StartError(done);
      output.write(`${done.subject}\n`);
    });
  });
  for (const one of [command, holding])
    for (const option of [...storeOptions, ...archiveOptions]) one.addOption(option);
}

const readCount = (key: string, count: number) => {
  const [on = '', rule = '', controller = ''] = key.split(' ');
  return { on, rule, controller, count };
};

async function runToday(
  { desk }: CalendarBook,
  { controller }: RetentionInput,
  { output, setExitCode }: Surroundings,
): Promise<void> {
  const runs = await runNow(desk, controller);
  if (runs === 'busy')
    throw new StartError(
      'A receiver does the work of today at this moment: look at its console, or stop it.',
    );
  for (const { startedAt: _, ...run } of runs) output.write(`${JSON.stringify(run)}\n`);
  if (desk.archive.trouble !== null && runs.some(({ waiting }) => waiting > 0)) {
    output.write(`${desk.archive.trouble}\n`);
    setExitCode(1);
  }
}

function lineOf(one: DescribedLeaving, format: RetentionInput['format']): string {
  if (format === 'jsonl') return `${JSON.stringify(one)}\n`;
  const cells = columns.map((name) => String(one[name] ?? ''));
  return format === 'csv' ? stringify([cells]) : `${cells.join('\t')}\n`;
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return parseCalendarDate(text);
  } catch {
    throw new StartError(`--until: got "${text}"; a day such as 2027-01-31 is accepted.`);
  }
}

async function withBook(
  command: Command,
  input: StoreInput & ArchiveInput & Pick<RetentionInput, 'financialYearEnd'>,
  { now }: Surroundings,
  work: (book: CalendarBook) => Promise<void>,
): Promise<void> {
  try {
    const book = await openCalendarBook({
      dataFolder: input.data,
      databaseUrl: input.databaseUrl,
      keysFolder: keysIn(input),
      now,
      retention: { yearEnd: readYearEnd(input.financialYearEnd) },
      ...readArchive(input),
    });
    try {
      await work(book);
    } finally {
      await book.close();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    command.showHelpAfterError(false);
    command.error(`accord retention: ${error.message}`, { exitCode: wrongUse });
  }
}
