import { InvalidArgumentError, Option, type Command } from 'commander';
import { askAboutWords, findChangedWords } from '../config/index.js';
import { calendarDateIn, parseCalendarDate, type CalendarDate } from '../law/index.js';
import { type Language, languages } from '../messages/languages.js';
import { spokenLanguage } from '../messages/spoken.js';
import { addContradictions } from './between-forms.js';
import { commandWordsIn } from './command-words.js';
import { describeFix, fixFile } from './fix-file.js';
import { readFormFile } from './form-file.js';
import { countLevels, describeReports, type Paint } from './report.js';

/** What a command takes from around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly now: () => Date;
  readonly setExitCode: (code: number) => void;
}

interface Options {
  readonly on?: CalendarDate;
  readonly json?: true;
  readonly lang?: Language;
  /** Puts right what has one right answer. */
  readonly fix?: true;
  /** The form as it was served before. */
  readonly before?: string;
}

const styles = { error: 31, warning: 33, info: 36, strong: 1, faint: 2 } as const;

/** Colours where the output is a terminal that shows them. */
export const painter = ({ environment, output }: Surroundings): Paint =>
  output.isTTY && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
    ? (text, style) => `\u001B[${styles[style]}m${text}\u001B[0m`
    : (text) => text;

/** The language of reports: as told, or that of the machine. */
export const languageOf = (
  { lang }: Pick<Options, 'lang'>,
  { environment }: Pick<Surroundings, 'environment'>,
): Language => {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return lang ?? spokenLanguage(named.replace(/[_.@].*/, ''));
};

/** Reads a day that was given as an option. */
export function readDay(text: string): CalendarDate {
  try {
    return parseCalendarDate(text);
  } catch {
    throw new InvalidArgumentError('A day such as 2026-11-23 is accepted.');
  }
}

/** Adds `accord check`; it exits with 0 without errors, 1 with errors, 2 when a file cannot be read as JSON. */
export function addCheck(program: Command, surroundings: Surroundings): void {
  program
    .command('check')
    .description('check form files against the law of a day, and say what to put right')
    .argument('<form.json...>', 'form files to check')
    .option('--on <date>', 'day whose law applies, such as 2026-08-11 (default: today in Paris)', readDay)
    .option('--json', 'print a report for programs')
    .option('--fix', 'first put right what has one right answer, in the files themselves')
    .option('--before <file>', 'the form as it was before: asks where words under one id became others')
    .addOption(
      new Option('--lang <language>', 'language of the report (default: from LANG)').choices([...languages]),
    )
    .addHelpText(
      'after',
      '\nExit code: 0 no error, 1 errors found, 2 a file or an option that cannot be read.',
    )
    .action(async (files: readonly string[], options: Options) => {
      const { output, now, setExitCode } = surroundings;
      const date = options.on ?? calendarDateIn(now(), 'Europe/Paris');
      const fixed = options.fix ? await Promise.all(files.map((file) => fixFile(file, date))) : [];
      const read = addContradictions(await Promise.all(files.map((file) => readFormFile(file, date))), date);
      const before = options.before === undefined ? null : await readFormFile(options.before, date);
      // A file to compare with that cannot be read is a mistake in the command.
      const reports = [...read, ...(before && !before.config ? [before] : [])].map(({ report }) => report);
      const language = languageOf(options, surroundings);
      const changed = read.flatMap(({ config }) =>
        config && before?.config?.id === config.id ? findChangedWords(config, before.config) : [],
      );
      const counts = countLevels(reports);
      const say = commandWordsIn(language).report;
      output.write(
        options.json
          ? `${JSON.stringify({ date, counts, files: reports, ...(options.fix && { fixed }), ...(before && { changedWords: changed }) }, null, 2)}\n`
          : fixed.map((one) => describeFix(one, say)).join('') +
              describeReports(reports, date, language, painter(surroundings)) +
              changed.map((one) => `${askAboutWords(one, language)}\n`).join(''),
      );
      const isUnread = reports.some((report) => 'fault' in report) || fixed.some(({ failed }) => failed);
      setExitCode(isUnread ? 2 : counts.error > 0 ? 1 : 0);
    });
}
