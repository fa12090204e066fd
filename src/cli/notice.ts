import { Option, type Command } from 'commander';
import { calendarDateIn, type CalendarDate } from '../law/index.js';
import { firstLanguage, type Language, languages } from '../messages/languages.js';
import { noticesWordsOf } from '../messages/notices-words.js';
import { wordingOf } from '../messages/wording-of.js';
import { type Forms, groupByBusiness, languagesOf, makeNoticeFile } from '../notice/make-notice-file.js';
import { presentBusinessNotice } from '../notice/present-business-notice.js';
import { sayChanges } from '../notice/say-changes.js';
import { type NoticePart, writeNotice } from '../notice/write-text.js';
import { printNotice } from '../server/notices/print-notice.js';
import { addContradictions } from './between-forms.js';
import { languageOf, painter, readDay } from './check.js';
import { readFormFile } from './form-file.js';
import { listForms } from './list-forms.js';
import type { PreviewSurroundings } from './preview.js';
import { countLevels, describeReports } from './report.js';

interface Options {
  readonly format: 'html' | 'md' | 'txt' | 'json';
  readonly language?: string;
  readonly on?: CalendarDate;
  readonly part?: NoticePart;
  readonly controller?: string;
  readonly address?: string;
  readonly before?: string;
  readonly lang?: Language;
}

const spokenIn = (language: string) => ({ wording: wordingOf(language), words: noticesWordsOf(language) });

/** What is printed of forms of one business. */
function print(forms: Forms, date: CalendarDate, language: string, options: Options): string {
  const { address, format, part } = options;
  const place = { date, address };
  if (format === 'json') return `${JSON.stringify(makeNoticeFile(forms, place, spokenIn), null, 2)}\n`;
  const notice = presentBusinessNotice(forms, place, spokenIn(language));
  const parts: readonly NoticePart[] = part ? [part] : ['complete', 'terms'];
  return format === 'html' ? printNotice(notice, parts) : writeNotice(notice, format, parts);
}

/** The forms of the business that is asked for; a sentence on what to choose where that is not plain. */
function chooseForms(groups: ReadonlyMap<string, Forms>, asked: string | undefined): Forms | string {
  const known = [...groups.keys()].join(', ');
  if (asked === undefined && groups.size > 1)
    return `error: the forms are of ${groups.size} businesses: choose one with --controller, of ${known}.`;
  const forms = asked === undefined ? [...groups.values()][0] : groups.get(asked);
  return (
    forms ??
    (groups.size === 0
      ? 'error: there is no form here.'
      : `error: --controller: got "${asked}"; these forms are of ${known}.`)
  );
}

/** Adds `accord notice`; it exits with 0 when it printed, 1 when a form has errors or forms contradict each other, 2 when something cannot be read. */
export function addNotice(program: Command, surroundings: PreviewSurroundings): void {
  const command = program
    .command('notice')
    .description(
      'print what a business does with data, complete and for its terms of sale, from all its forms',
    )
    .argument('<forms...>', 'form files, or folders of them')
    .addOption(
      new Option('--format <format>', 'what to print it as; json is for <accord-notice>')
        .choices(['html', 'md', 'txt', 'json'])
        .default('html'),
    )
    .option('--language <language>', 'one of the languages that all forms have (default: their first)')
    .addOption(
      new Option('--part <part>', 'only the complete notice, or only the section for the terms').choices([
        'complete',
        'terms',
      ]),
    )
    .option('--controller <id>', 'the business, where the forms are of several')
    .option('--address <url>', 'where the complete notice can be read, for the link in the section')
    .option('--before <path>', 'the forms as they were: prints what changed since, in words')
    .option('--on <date>', 'day whose law applies, such as 2026-08-11 (default: today in Paris)', readDay)
    .addOption(new Option('--lang <language>', 'language of error reports').choices([...languages]))
    .addHelpText(
      'after',
      '\nExit code: 0 printed, 1 errors in a form or between forms, 2 a file or an option that cannot be read.',
    )
    .action(async (paths: readonly string[], options: Options) => {
      const { output, errors, now, setExitCode } = surroundings;
      const date = options.on ?? calendarDateIn(now(), 'Europe/Paris');
      const readForms = async (from: readonly string[]): Promise<Forms | undefined> => {
        const read = await Promise.all((await listForms(from)).map((file) => readFormFile(file, date)));
        const asked = ({ config }: (typeof read)[number]): boolean =>
          !config || options.controller === undefined || config.controller.id === options.controller;
        const files = addContradictions(read.filter(asked), date);
        const reports = files.map(({ report }) => report);
        if (countLevels(reports).error > 0) {
          const paint = painter({ ...surroundings, output: errors });
          errors.write(describeReports(reports, date, languageOf(options, surroundings), paint));
          setExitCode(reports.some((report) => 'fault' in report) ? 2 : 1);
          return undefined;
        }
        const configs = read.flatMap(({ config }) => config ?? []);
        const forms = chooseForms(groupByBusiness(configs), options.controller);
        return typeof forms === 'string' ? command.error(forms) : forms;
      };
      const forms = await readForms(paths);
      if (!forms) return;
      const offered = languagesOf(forms);
      const language = options.language ?? offered[0] ?? firstLanguage;
      if (!offered.includes(language))
        command.error(
          `error: --language: got "${language}"; all forms have ${offered.join(', ') || 'no language together'}.`,
        );
      if (options.before === undefined) {
        output.write(print(forms, date, language, options));
        return;
      }
      const before = await readForms([options.before]);
      if (!before) return;
      if (!languagesOf(before).includes(language))
        command.error(`error: --before: those forms do not all have "${language}".`);
      const [earlier, today] = [before, forms].map((one) =>
        presentBusinessNotice(one, { date, address: options.address }, spokenIn(language)),
      );
      const words = noticesWordsOf(language);
      const changes = earlier && today ? sayChanges(earlier, today, words) : [];
      output.write(`${(changes.length > 0 ? changes : [words.changes.none]).join('\n')}\n`);
    });
}
