import { createReadStream, existsSync } from 'node:fs';
import type { Command } from 'commander';
import { CsvError, parse } from 'csv-parse';
import { type EventFault, type GivenEvent, tellEvents } from '../server/jobs/retention/tell-events.js';
import { openCalendarBook } from '../server/open-calendar-book.js';
import { StartError } from '../server/start-error.js';
import { clockEventKinds } from '../server/store/retention/clock-events.js';
import { guessSeparator } from './contact-list.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

interface EventsInput extends StoreInput {
  readonly controller?: string;
  readonly separator?: string;
}

type Surroundings = Pick<CommandSurroundings, 'output' | 'errors' | 'now' | 'setExitCode'>;

const wrongUse = 2;
const together = 500;
const known = ['event', 'on', 'email', 'phone', 'record'] as const;

const advice: Readonly<Record<EventFault, string>> = {
  'unknown-event': `no such event; accepted: ${clockEventKinds.join(', ')}`,
  'invalid-day': 'the day is none; one such as 2027-01-31 is accepted',
  'future-day': 'the day lies in the future',
  'no-person': 'says of nobody: give email, phone or record',
  'unknown-person': 'nobody is known by this contact; nothing of it was stored',
  'several-persons': 'several persons share this contact: give another one of theirs',
};

/** Adds `accord events import`: what happened between a business and people it knows, from a CSV. */
export function addEvents(program: Command, surroundings: Surroundings): void {
  const group = program
    .command('events')
    .description('what happened with people: by it they stay, and leave once their time is over');
  const command = group
    .command('import <file>')
    .description(
      `read a CSV with the columns event, on, and email, phone or record. Events: ${clockEventKinds.join(', ')}`,
    )
    .option('--controller <id>', 'the business; may be left out where there is one')
    .option('--separator <character>', 'what stands between the cells (default: found from the first line)');
  command.action(async (file: string, input: EventsInput) => {
    try {
      await importEvents(file, input, surroundings);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      command.showHelpAfterError(false);
      command.error(`accord events import: ${error.message}`, { exitCode: wrongUse });
    }
  });
  for (const option of storeOptions) command.addOption(option);
}

async function importEvents(file: string, input: EventsInput, surroundings: Surroundings): Promise<void> {
  const { output, errors, now, setExitCode } = surroundings;
  const { desk, close } = await openCalendarBook({
    dataFolder: input.data,
    databaseUrl: input.databaseUrl,
    keysFolder: keysIn(input),
    now,
  });
  try {
    const businesses = (await desk.store.controllers.list()).map(({ id }) => id);
    const controller = input.controller ?? (businesses.length === 1 ? businesses[0] : undefined);
    if (controller === undefined || !businesses.includes(controller))
      throw new StartError(`--controller: say which business; known: ${businesses.join(', ')}.`);
    const today = () => desk.dayOf(now());
    let [told, wrong] = [0, 0];
    let lines: { readonly line: number; readonly event: GivenEvent }[] = [];
    const settle = async (): Promise<void> => {
      const some = lines;
      lines = [];
      const done = await tellEvents(
        { store: desk.store, lookupSecret: desk.lookupSecret, today },
        controller,
        some.map(({ event }) => event),
      );
      told += done.told;
      wrong += done.faults.length;
      for (const { place, fault } of done.faults)
        errors.write(`line ${some[place]?.line}: ${advice[fault]}\n`);
    };
    for await (const one of readLines(file, input.separator)) {
      lines.push(one);
      if (lines.length >= together) await settle();
    }
    await settle();
    output.write(`${told} told, ${wrong} not\n`);
    // Who is not known is kept by no clock: whoever runs this has to know.
    if (wrong > 0) setExitCode(1);
  } finally {
    await close();
  }
}

/** The lines of a CSV with their numbers. Throws StartError for a file that is none. */
async function* readLines(
  file: string,
  separator: string | undefined,
): AsyncGenerator<{ readonly line: number; readonly event: GivenEvent }, void, undefined> {
  if (!existsSync(file)) throw new StartError(`${file} is not there.`);
  let columns: readonly string[] | undefined;
  const source = createReadStream(file, 'utf8');
  try {
    const parser = source.pipe(
      parse({
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
        max_record_size: 65_536,
        delimiter: separator ?? (await firstSeparator(file)),
      }),
    );
    source.once('error', (error) => parser.destroy(error));
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (!columns) columns = readHead(record);
      else yield { line: info.lines, event: toEvent(columns, record) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new StartError(`${file}: ${error.message}`, { cause: error });
    throw error;
  } finally {
    source.destroy();
  }
}

async function firstSeparator(file: string): Promise<string> {
  for await (const text of createReadStream(file, { encoding: 'utf8', end: 4095 }))
    return guessSeparator(String(text).split(/\r?\n/)[0] ?? '');
  return ';';
}

function readHead(record: readonly string[]): readonly string[] {
  const names = record.map((name) => name.toLowerCase());
  const hasPerson = ['email', 'phone', 'record'].some((name) => names.includes(name));
  if (names.includes('event') && names.includes('on') && hasPerson) return names;
  throw new StartError(
    `the first line names the columns: got "${record.join(', ')}"; needed: event, on, and one of email, phone, record.`,
  );
}

/** Other columns of the file are not read. */
function toEvent(columns: readonly string[], record: readonly string[]): GivenEvent {
  const cell = (name: (typeof known)[number]): string | undefined =>
    record[columns.indexOf(name)] || undefined;
  return {
    event: cell('event') ?? '',
    on: cell('on') ?? '',
    email: cell('email'),
    phone: cell('phone'),
    record: cell('record'),
  };
}
