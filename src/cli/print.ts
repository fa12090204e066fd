import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FormConfig } from '../config/index.js';
import { ownText } from '../form/own-text.js';
import { calendarDateIn, type CalendarDate } from '../law/index.js';
import { firstLanguage, type Language, languages } from '../messages/languages.js';
import { wordingOf } from '../messages/wording-of.js';
import { drawSlips } from '../paper/draw-slips.js';
import { type PaperSize, paperSizes, UnprintableError } from '../paper/pen.js';
import { presentSlip, wordSlip } from '../paper/present-slip.js';
import { makeSlip } from '../paper/slip-blocks.js';
import { slipWordsOf } from '../paper/slip-words.js';
import { digestForm } from '../server/forms/known-forms.js';
import { makeNumbers, registerSlips, type SlipNumbers } from '../server/slips/register-slips.js';
import { languageOf, painter } from './check.js';
import { readFormFile } from './form-file.js';
import { readJsonFile } from './json-file.js';
import { storeOptions, type StoreInput, withStore } from './open-store.js';
import { countLevels, describeReports } from './report.js';
import type { CommandSurroundings } from './run-command.js';

interface Input extends StoreInput {
  readonly language?: string;
  readonly size: PaperSize;
  readonly count: number;
  readonly out: string;
  readonly receiver?: string;
  readonly site?: string;
  readonly specimen?: true;
  readonly lang?: Language;
}

// The structure of a document is kept until its end: as many take 300 MB and some seconds.
const mostAtOnce = 500;

// What a specimen says in the place of an address that nobody has told.
const exampleReceiver = 'https://receiver.example';

/** Adds `accord print`; it exits with 0 when it printed, 1 when the form has errors, 2 when something is missing or wrong. */
export function addPrint(program: Command, surroundings: CommandSurroundings): void {
  const command = program
    .command('print')
    .description(
      'print a form on paper, as a PDF: slips with a number, a stub for the person, and codes to scan',
    )
    .argument('<form.json>', 'the form file')
    .requiredOption('--out <file.pdf>', 'the file to write')
    .option('--language <language>', 'one of the form’s languages (default: its first)')
    .addOption(
      new Option('--size <size>', 'size of the paper').choices(Object.keys(paperSizes)).default('A5'),
    )
    .option('--count <number>', `how many slips, ${mostAtOnce} at most`, readCount, 1)
    .option('--receiver <url>', 'address of the receiver, for the codes (default: "endpoint" of the form)')
    .option('--site <url>', 'address that links of the form start from (default: "url" of its controller)')
    .option('--specimen', 'print slips that no receiver knows, and say so on each')
    .addOption(new Option('--lang <language>', 'language of error reports').choices([...languages]))
    .addHelpText(
      'after',
      '\nThe receiver has to know the slips: give its folder with --data, or its database with --database-url. Where neither is\nthere, specimens are printed. Print them on both sides, and cut off nothing: the person tears off the stub.',
    );
  for (const option of storeOptions) command.addOption(option);
  command.action((file: string, input: Input) => print(file, input, command, surroundings));
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > mostAtOnce)
    throw new InvalidArgumentError(`a whole number from 1 to ${mostAtOnce} is accepted.`);
  return count;
}

async function print(
  file: string,
  input: Input,
  command: Command,
  surroundings: CommandSurroundings,
): Promise<void> {
  const { errors, now, setExitCode } = surroundings;
  const date = calendarDateIn(now(), 'Europe/Paris');
  const { report, config } = await readFormFile(file, date);
  if (!config || countLevels([report]).error > 0) {
    const paint = painter({ ...surroundings, output: errors });
    errors.write(describeReports([report], date, languageOf(input, surroundings), paint));
    return setExitCode('fault' in report ? 2 : 1);
  }
  const language = input.language ?? config.languages[0] ?? firstLanguage;
  if (!(config.languages as readonly string[]).includes(language))
    command.error(`error: --language: got "${language}"; this form has ${config.languages.join(', ')}.`);
  const isSpecimen = input.specimen === true || isWithoutStore(command, input);
  const receiver = readReceiver(input, config, isSpecimen, command);
  const job = { file, input, config, language, date, receiver, isSpecimen };
  if (isSpecimen) {
    if (!input.specimen)
      errors.write(
        'These are specimens: no receiver knows their numbers, so a yes on one does not count. Give --data or --database-url.\n',
      );
    return write(job, makeNumbers(input.count), command, surroundings);
  }
  const content = await readJsonFile(file);
  if (!content.ok) return setExitCode(2);
  return withStore(command, input, async (store) => {
    const form = {
      formId: config.id,
      version: config.version,
      digest: digestForm(content.value),
      content: JSON.stringify(content.value),
    };
    const presentation = presentSlip(config, date, wordingOf(language));
    const numbers = await registerSlips(
      store,
      { form, language, printedOn: date, presentation, count: input.count },
      now(),
    );
    await write(job, numbers, command, surroundings);
  });
}

/** Nobody has said on the command line where a receiver is, and none is where one would be. */
const isWithoutStore = (command: Command, { data, databaseUrl }: Input): boolean =>
  databaseUrl === undefined &&
  command.getOptionValueSource('data') !== 'cli' &&
  !existsSync(join(data, 'accord.db'));

function readReceiver(
  { receiver }: Input,
  { endpoint }: FormConfig,
  isSpecimen: boolean,
  command: Command,
): string {
  const given = receiver ?? endpoint;
  if (/^https?:\/\/[^\s/]+/.test(given)) return given.replace(/\/$/, '');
  if (receiver === undefined && isSpecimen) return exampleReceiver;
  return command.error(
    `error: --receiver: got "${given}"; give the address that people reach the receiver at, such as https://proof.shop.example.`,
  );
}

interface Job {
  readonly input: Input;
  readonly config: FormConfig;
  readonly language: string;
  readonly date: CalendarDate;
  readonly receiver: string;
  readonly isSpecimen: boolean;
}

async function write(
  { input, config, language, date, receiver, isSpecimen }: Job,
  numbers: readonly SlipNumbers[],
  command: Command,
  surroundings: CommandSurroundings,
): Promise<void> {
  const { errors } = surroundings;
  const words = slipWordsOf(language);
  const presentation = wordSlip(presentSlip(config, date, wordingOf(language)), {
    from: words.signatureDay,
    until: words.yearLater,
  });
  const unwritten: string[] = [];
  const address = writeAddress(input.site ?? config.controller.url);
  const content = makeSlip(
    presentation,
    words,
    (href) => {
      const said = address(href);
      if (said === '') unwritten.push(href);
      return said;
    },
    config.paper?.photo && ownText(config.paper.photo, wordingOf(language)),
  );
  if (unwritten.length > 0)
    errors.write(
      `Left out, as nobody could type them: ${[...new Set(unwritten)].join(', ')}. Give the address of your site with --site.\n`,
    );
  // A file that is there is whole: what goes wrong leaves what was there before.
  const part = `${input.out}.part`;
  const { output, now } = surroundings;
  try {
    const { document, sides } = drawSlips(
      numbers.map(({ serial, code }) => ({ serial, code, codeAddress: `${receiver}/s/${code}` })),
      {
        content,
        words,
        paper: input.size,
        noticeAddress: `${receiver}/forms/${config.id}/notice?language=${language}`,
        isSpecimen,
        madeAt: now(),
      },
    );
    await pipeline(document, createWriteStream(part));
    await rename(part, input.out);
    output.write(`${input.out}: ${numbers.length} × ${sides} (${input.size})\n`);
  } catch (error) {
    await rm(part, { force: true });
    const isKnown = error instanceof UnprintableError || (error as NodeJS.ErrnoException).code !== undefined;
    if (!isKnown) throw error;
    command.showHelpAfterError(false);
    command.error(`accord print: ${(error as Error).message}`, { exitCode: 2 });
  }
}

/** How an address is written for somebody who types it. */
const writeAddress =
  (site: string | undefined) =>
  (href: string): string => {
    if (href.startsWith('mailto:')) return href.slice('mailto:'.length);
    if (!URL.canParse(href, site)) return '';
    const { host, pathname, hash } = new URL(href, site);
    return host + (pathname === '/' ? '' : pathname) + hash;
  };
