import { Option, type Command } from 'commander';
import type { FormConfig } from '../config/index.js';
import { planForm, presentForm } from '../form/index.js';
import { wordingOf } from '../messages/wording-of.js';
import { calendarDateIn, type CalendarDate } from '../law/index.js';
import { firstLanguage, type Language, languages } from '../messages/languages.js';
import { printChoices, printForm } from '../server/submit/plain/print.js';
import { languageOf, painter, readDay, type Surroundings } from './check.js';
import { readFormFile } from './form-file.js';
import { countLevels, describeReports } from './report.js';

interface Options {
  readonly html: true;
  readonly on?: CalendarDate;
  readonly language?: string;
  readonly receiver?: string;
  readonly choices?: true;
  readonly ahead?: true;
}

/** What `preview` needs besides: where to say why nothing was printed. */
export interface PreviewSurroundings extends Surroundings {
  readonly errors: Surroundings['output'];
}

function print(config: FormConfig, date: CalendarDate, language: string, options: Options): string {
  const wording = wordingOf(language);
  const presentation = presentForm(planForm(config, { date }), wording);
  const form = { presentation, wording, receiver: options.receiver ?? config.endpoint };
  if (!options.choices) return printForm(form);
  const { inside, after } = printChoices(form, options.ahead === true);
  return `<!-- Inside <accord-choices>, in the site's own form: -->\n${inside}<!-- After the site's own form, and outside of it: -->\n${after}`;
}

/** Adds `accord preview`; it exits with 0 when it printed, 1 when the form has errors, 2 when something cannot be read. */
export function addPreview(program: Command, surroundings: PreviewSurroundings): void {
  const command = program
    .command('preview')
    .description('print a form as plain HTML that works without JavaScript')
    .argument('<form.json>', 'the form file')
    .requiredOption('--html', 'print HTML, to be put inside <accord-form>')
    .option('--choices', 'print it in two pieces, for <accord-choices> in a form that the site already has')
    .option('--ahead', 'with --choices: also as the element draws it, so that it is there before the script')
    .option('--language <language>', 'one of the form’s languages (default: its first)')
    .option('--on <date>', 'day whose law applies, such as 2026-08-11 (default: today in Paris)', readDay)
    .option('--receiver <url>', 'address of the receiver (default: "endpoint" of the form)')
    .addOption(new Option('--lang <language>', 'language of error reports').choices([...languages]))
    .addHelpText(
      'after',
      '\nA form that asks for a consent to calls names the day: print it anew each day, or people are shown today’s form\nbefore they can send. Any other stays good until its words change.',
    )
    .action(async (file: string, options: Options & { lang?: Language }) => {
      const { output, errors, now, setExitCode } = surroundings;
      const date = options.on ?? calendarDateIn(now(), 'Europe/Paris');
      const { report, config } = await readFormFile(file, date);
      if (!config || countLevels([report]).error > 0) {
        const paint = painter({ ...surroundings, output: errors });
        errors.write(describeReports([report], date, languageOf(options, surroundings), paint));
        return setExitCode('fault' in report ? 2 : 1);
      }
      const language = options.language ?? config.languages[0] ?? firstLanguage;
      if (!(config.languages as readonly string[]).includes(language)) {
        command.error(`error: --language: got "${language}"; this form has ${config.languages.join(', ')}.`);
      }
      if (options.ahead && !options.choices) command.error('error: --ahead: only with --choices.');
      if (options.receiver !== undefined && !/^https?:\/\/[^\s/]+|^\/(?!\/)/.test(options.receiver)) {
        command.error(
          `error: --receiver: got "${options.receiver}"; an address such as https://proof.shop.example is accepted.`,
        );
      }
      output.write(print(config, date, language, options));
      return undefined;
    });
}
