import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkForm } from '../config/index.js';
import {
  findTemplate,
  makeForm,
  type ShortForm,
  type TemplateId,
  templateIds,
  templates,
  writeForm,
} from '../config/templates/index.js';
import { calendarDateIn } from '../law/index.js';
import { type Language, languages } from '../messages/languages.js';
import { askForForm } from './ask-for-form.js';
import { languageOf, painter } from './check.js';
import { type CommandWords, commandWordsIn } from './command-words.js';
import { type InitInput, readChannels, readLanguages } from './init-answers.js';
import { fileFor, schemaFor, writeNew } from './init-file.js';
import { type Like, readLike } from './init-like.js';
import { calledAs, nextSteps } from './init-next.js';
import { describeReports, harmless } from './report.js';
import type { CommandSurroundings } from './run-command.js';

/** Adds `accord init`; it exits with 0 once a form is written, 2 when it is not. */
export function addInit(program: Command, surroundings: CommandSurroundings): void {
  const command = program
    .command('init')
    .description('begin a form: a template, your business and the channels make a file of 15 lines')
    .argument('[template]', `one of ${templateIds.join(', ')}`)
    .option('--name <name>', 'legal name of the business, with its legal form')
    .option('--email <address>', 'where people write to use their rights')
    .option('--address <address>', 'postal address of the business')
    .option(
      '--channels <list>',
      'such as email,sms (default: what most owners of the template ask for)',
      readChannels,
    )
    .option('--goods <words>', 'what you offer, in words that people recognise')
    .option('--keep-months <number>', 'how long data is kept, where the law names no period', readMonths)
    .option('--languages <list>', 'languages of the form, such as fr,en', readLanguages)
    .option('--like <file>', 'a form of the same business: name, address and languages are taken from it')
    .option('--id <id>', 'name of the form (default: that of the template)')
    .option('--out <file>', 'file to write, or a folder (default: print the form)')
    .option('--force', 'write over a file that is there')
    .addOption(
      new Option('--lang <language>', 'language of what is said here (default: from LANG)').choices([
        ...languages,
      ]),
    )
    .addHelpText(
      'after',
      '\nOn a terminal it asks for what is missing.\nExit code: 0 the form is made, 2 it is not.',
    );
  command.action(async (name: string | undefined, input: InitInput) => {
    const language = languageOf(input, surroundings);
    await initForm(command, name, input, surroundings, language);
  });
}

async function initForm(
  command: Command,
  name: string | undefined,
  input: InitInput,
  { output, errors, now, ask, environment, setExitCode }: CommandSurroundings,
  language: Language,
): Promise<void> {
  const say = commandWordsIn(language).init;
  const refuse = (message: string): never =>
    command.error(`error: ${message}`, { exitCode: 2, code: 'accord.init' });
  const wanted = name ?? (ask ? await ask(`${listTemplates(language, say)}\n${say.askTemplate} `) : '');
  const found = findTemplate(wanted);
  if (!found.ok) {
    const meant = found.meant === undefined ? '' : ` ${say.meant({ template: found.meant })}`;
    const message =
      found.reason === 'missing' ? say.noTemplate : say.unknownTemplate({ template: harmless(wanted) });
    return refuse(`${message}${meant}\n${listTemplates(language, say)}`);
  }
  const file = input.out === undefined ? undefined : await fileFor(input.out, input.id ?? found.id);
  if (file !== undefined && !input.force && existsSync(file))
    return refuse(say.exists({ file: harmless(file) }));
  const like = input.like === undefined ? {} : await readLike(input.like);
  if (like === null) return refuse(say.notAForm({ file: harmless(input.like ?? '') }));
  const answers = {
    ...(ask ? await askForForm(ask, found, { ...like.answers, ...input }, say) : {}),
    ...input,
  };
  const form = formFor(found.id, answers, like, file);
  const date = calendarDateIn(now(), 'Europe/Paris');
  const { problems, findings } = checkForm(form, date);
  const serious = problems.filter(({ code }) => code !== 'missing');
  const told = {
    file: file ?? found.id,
    problems,
    findings: findings.filter(({ level }) => level !== 'info'),
  };
  const report = () =>
    describeReports([told], date, language, painter({ environment, output: errors, now, setExitCode }));
  if (serious.length > 0) return refuse(`${say.notMade}\n${report()}`);
  const text = writeForm(form);
  if (file === undefined) output.write(text);
  else await writeNew(file, text, input.force === true, refuse, say);
  const lines = text.trimEnd().split('\n').length;
  if (file !== undefined) output.write(`${say.written({ file: harmless(file), count: lines })}\n`);
  if (problems.length + told.findings.length > 0) errors.write(`${say.stillMissing}\n\n${report()}`);
  if (file !== undefined)
    output.write(
      nextSteps(file, input.id ?? found.id, found.template.withParents === true, calledAs(environment), say),
    );
}

/** The form of what was said; what is the other form's stays as it has it. */
function formFor(template: TemplateId, answers: InitInput, like: Like, file: string | undefined): ShortForm {
  const spoken = answers.languages ?? like.languages ?? languages.slice(0, 1);
  const [first = '', ...others] = spoken;
  const { goods } = answers;
  const form = makeForm({
    ...answers,
    template,
    languages: spoken,
    // The other languages are the owner's to write.
    ...(goods !== undefined && { goods: others.length > 0 ? { [first]: goods } : goods }),
    ...(file !== undefined && schemaFor(file)),
  });
  // The id of a business stays what it is, whatever name is given.
  return { ...form, controller: { ...form.controller, ...like.controller } };
}

function readMonths(text: string): number {
  const months = Number(text);
  if (!Number.isInteger(months) || months < 1 || months > 1200)
    throw new InvalidArgumentError('A number of months from 1 to 1200 is accepted.');
  return months;
}

const listTemplates = (language: Language, say: CommandWords['init']): string =>
  [
    say.templates,
    ...templateIds.map(
      (id) => `  ${id.padEnd(18)}${templates[id].name[language]}: ${templates[id].about[language]}`,
    ),
  ].join('\n');
