import { once, type EventEmitter } from 'node:events';
import { type Command, Option } from 'commander';
import {
  csvWriting,
  dpvWriting,
  excelWriting,
  jsonlWriting,
  kantaraWriting,
  type Writing,
} from '../exports/index.js';
import { channels, LawError, type Channel } from '../law/index.js';
import { firstLanguage, type Language, languages } from '../messages/languages.js';
import { type ContactBook, openContactBook } from '../server/owner/open-contact-book.js';
import { wordExcel } from '../server/owner/word-excel.js';
import { StartError } from '../server/start-error.js';
import { languageOf } from './check.js';
import { keysIn, storeOptions, type StoreInput } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';
import { refuseTaken, writeDraft, type WriteText } from './write-draft.js';

const formats = ['csv', 'excel', 'jsonl', 'kantara', 'dpv'] as const;

interface ExportInput extends StoreInput {
  readonly granted: Channel;
  readonly format: (typeof formats)[number];
  readonly separator: string;
  readonly lang?: Language;
  readonly on?: string;
  readonly form?: string;
  readonly purpose?: string;
  readonly party?: string;
  readonly topic?: string;
  readonly out?: string;
  readonly overwrite?: true;
}

const act = 'accord export';

/** Adds `accord export`, which writes who said yes, with the numbers of the proofs. */
export function addExport(
  program: Command,
  surroundings: Pick<CommandSurroundings, 'output' | 'now' | 'environment'>,
): void {
  const { output, now } = surroundings;
  const command = program
    .command('export')
    .description('write who said yes, with the number of each proof')
    // Letters use neither an address nor a number that would tell who to write to.
    .addOption(
      new Option('--granted <channel>', 'who may be contacted by it because they said yes')
        .choices(channels.filter((channel) => channel !== 'post'))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--format <format>',
        'csv, a table for Excel, lines of JSON, Kantara receipts (a line each), or DPV (JSON-LD)',
      )
        .choices([...formats])
        .default('csv'),
    )
    .addOption(
      new Option('--separator <mark>', 'of CSV; French spreadsheets want ";"')
        .choices([',', ';'])
        .default(','),
    )
    .addOption(
      new Option('--lang <language>', 'of the table for Excel (default: from LANG)').choices([...languages]),
    )
    .option('--on <moment>', 'as of a day, a local time or an instant (default: now)')
    .option('--form <id>', 'a form of the controller who asks (needed where there are several)')
    .option('--purpose <id>', 'why (default: as the form says)')
    .option('--party <id>', 'own, or the id of a partner (default: own)')
    .option('--topic <id>', 'only who picked this topic of the purpose (default: any topic)')
    .option('--out <file>', 'where it goes (default: the terminal)')
    .option('--overwrite', 'replace that file')
    .addHelpText(
      'after',
      '\nThe answers are those of "accord contact". Who took their yes back, was erased or whose yes has ended is not listed.\nKantara and DPV name no person: the proof’s number and a random id stand for them. What was exported is noted in the\ntrail (accord audit).',
    );
  for (const option of storeOptions) command.addOption(option);
  command.action(async (input: ExportInput) => {
    try {
      const asked = { ...input, lang: languageOf(input, surroundings) };
      await exportGranted(asked, now().toISOString(), async (text) => {
        const target = output as typeof output & Partial<Pick<EventEmitter, 'once'>>;
        if (target.write(text) === false && target.once)
          await once(target as unknown as EventEmitter, 'drain');
      });
    } catch (error) {
      if (!(error instanceof StartError) && !(error instanceof LawError)) throw error;
      command.showHelpAfterError(false);
      command.error(`${act}: ${error.message}`, { exitCode: 2 });
    }
  });
}

async function exportGranted(input: ExportInput, time: string, show: WriteText): Promise<void> {
  const { granted: channel, purpose, party, topic, form, out } = input;
  if (out !== undefined) refuseTaken(out, input.overwrite);
  const book = await openContactBook({
    dataFolder: input.data,
    keysFolder: keysIn(input),
    ...(input.databaseUrl !== undefined && { databaseUrl: input.databaseUrl }),
    ...(form !== undefined && { form }),
  });
  const writing = writingOf(input, book);
  let count = 0;
  const work = async (write: WriteText): Promise<void> => {
    const question = {
      channel,
      ...(purpose !== undefined && { purpose }),
      ...(party !== undefined && { party }),
      ...(topic !== undefined && { topic }),
    };
    await write(writing.start);
    for await (const { contact, answer, record, ...found } of book.listGranted({
      question,
      at: input.on ?? time,
    })) {
      const { reason, ruleId, until, constraint, topics, frequency } = answer;
      const from = constraint?.next ?? null;
      const entry = {
        contact,
        channel,
        party: party ?? 'own',
        purpose: found.purpose,
        reason,
        ruleId,
        from,
        until,
        topics,
        frequency,
        record,
      };
      await write((count === 0 ? '' : writing.between) + writing.entry(entry));
      count += 1;
    }
    await write(writing.end);
  };
  try {
    await (out === undefined ? work(show) : writeDraft(out, work));
    await book.note(`${act} ${input.format} ${channel}`, 'done', { count });
  } catch (error) {
    // What went out before it failed is out.
    if (count > 0) await book.note(`${act} ${input.format} ${channel}`, 'failed', { count });
    throw error;
  } finally {
    await book.close();
  }
}

function writingOf({ format, separator, lang = firstLanguage }: ExportInput, book: ContactBook): Writing {
  const forms = book.forms.filter(({ controller }) => controller.id === book.controller);
  if (format === 'excel') return excelWriting(wordExcel(forms, lang));
  if (format === 'kantara') return kantaraWriting;
  if (format === 'dpv') return dpvWriting;
  return format === 'jsonl' ? jsonlWriting : csvWriting(separator);
}
