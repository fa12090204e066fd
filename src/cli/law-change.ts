import { type Command } from 'commander';
import { checkConfig, type FormConfig } from '../config/index.js';
import { askedChannels } from '../config/checks/asked.js';
import { csvRow } from '../exports/index.js';
import {
  type CalendarDate,
  calendarDateIn,
  type Channel,
  LawError,
  parseCalendarDate,
} from '../law/index.js';
import { contactUsedBy } from '../server/people/contact.js';
import { isYes } from '../server/owner/list-granted.js';
import { openContactBook } from '../server/owner/open-contact-book.js';
import type { ContactBook } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';
import { readProposedRules } from './proposed-rules.js';
import { firstDayWithout } from './stops-counting.js';

interface LawChangeInput extends StoreInput {
  readonly form?: string;
}

const columns = ['what', 'id', 'channel', 'party', 'day', 'reason', 'rule'];

/** Adds `accord law-change`, which says what stops counting until a day, and which forms must change. */
export function addLawChange(
  program: Command,
  { output, now }: Pick<CommandSurroundings, 'output' | 'now'>,
): void {
  const command = program
    .command('law-change')
    .description('which stored consents stop counting until a day, on which day, and which forms must change')
    .argument(
      '<when>',
      'a day such as 2027-01-01, by the law that the book knows; or a JSON file of rules that may become law',
    )
    .option('--form <id>', 'a form of the controller who asks (needed where there are several)')
    .addHelpText(
      'after',
      '\nWrites CSV without a name in it: a line for each consent (number of its proof, first day on which it does not count) and\nfor each error that a form would have on that day and has not today, and for each question that would be asked otherwise.\nConsents that end by themselves are among them. A file of rules is asked about the day on which the last of them begins.',
    );
  for (const option of storeOptions) command.addOption(option);
  command.action(async (when: string, input: LawChangeInput) => {
    try {
      const today = calendarDateIn(now(), 'Europe/Paris');
      const proposed = isDay(when) ? undefined : await readProposedRules(when, today);
      const day = proposed?.day ?? parseCalendarDate(when);
      if (day <= today) throw new StartError(`${day} is not after today, ${today}: give a day to come.`);
      const book = await openContactBook({
        dataFolder: input.data,
        keysFolder: keysIn(input),
        ...(input.databaseUrl !== undefined && { databaseUrl: input.databaseUrl }),
        ...(input.form !== undefined && { form: input.form }),
      });
      const forget = proposed?.apply();
      try {
        output.write(csvRow(columns, ','));
        for (const form of book.forms) {
          for (const row of changesIn(form, today, day)) output.write(csvRow(row, ','));
          for (const row of asksOtherwise(form, today, day)) output.write(csvRow(row, ','));
        }
        for await (const row of endings(book, today, day)) output.write(csvRow(row, ','));
      } finally {
        forget?.();
        await book.close();
      }
    } catch (error) {
      if (!(error instanceof StartError) && !(error instanceof LawError)) throw error;
      command.showHelpAfterError(false);
      command.error(`accord law-change: ${error.message}`, { exitCode: 2 });
    }
  });
}

/** What is an error in a form on a day, and none today. */
function changesIn(form: FormConfig, today: CalendarDate, day: CalendarDate): readonly (readonly string[])[] {
  const errorsOn = (date: CalendarDate) => checkConfig(form, date).filter(({ level }) => level === 'error');
  const known = new Set(errorsOn(today).map(({ code, path }) => `${code} ${path}`));
  return errorsOn(day)
    .filter(({ code, path }) => !known.has(`${code} ${path}`))
    .map(({ code, path, ruleId }) => ['form', form.id, '', '', day, `${code} ${path}`, ruleId ?? '']);
}

/** The questions whose regime is another on a day. */
function asksOtherwise(
  form: FormConfig,
  today: CalendarDate,
  day: CalendarDate,
): readonly (readonly string[])[] {
  const before = askedChannels(form, today);
  return askedChannels(form, day).flatMap(({ channel, party, ruling }, index) => {
    const was = before[index]?.ruling.regime;
    return was === undefined || was === ruling.regime
      ? []
      : [['question', form.id, channel, party, day, `${was} to ${ruling.regime}`, ruling.ruleId]];
  });
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The yeses of today that do not count on a day, and since when. */
async function* endings(
  book: ContactBook,
  today: CalendarDate,
  day: CalendarDate,
): AsyncGenerator<readonly string[], void, undefined> {
  for (const { channel, party } of asked(book)) {
    const question = { channel, party };
    const askedOn = new Map<CalendarDate, ReturnType<ContactBook['prepare']>>();
    const askOn = (date: CalendarDate): ReturnType<ContactBook['prepare']> => {
      const known = askedOn.get(date) ?? book.prepare({ question, at: date });
      askedOn.set(date, known);
      return known;
    };
    const kind = contactUsedBy(channel);
    if (kind === null) continue;
    for await (const { contact, record } of book.listGranted({ question, at: today })) {
      const answerOn = async (date: CalendarDate) =>
        (await askOn(date)([kind === 'email' ? { email: contact } : { phone: contact }]))[0];
      const first = await firstDayWithout({ from: today, until: day }, async (date) => {
        const answer = await answerOn(date);
        return answer !== undefined && isYes(answer);
      });
      const answer = first === null ? undefined : await answerOn(first);
      if (first !== null && answer)
        yield ['consent', record.id, channel, party, first, answer.reason, answer.ruleId];
    }
  }
}

/** Each channel of each party that the business's forms ask about, once. */
function asked({ forms, controller }: ContactBook): readonly { channel: Channel; party: string }[] {
  const all = forms
    .filter((form) => form.controller.id === controller)
    .flatMap(({ marketing, partners }) => [
      ...(marketing?.channels ?? []).map((channel) => ({ channel, party: 'own' })),
      ...(partners?.members ?? []).flatMap(({ id, channels }) =>
        channels.map((channel) => ({ channel, party: id })),
      ),
    ]);
  return [...new Map(all.map((one) => [`${one.channel} ${one.party}`, one])).values()];
}
