import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { pages } from '../messages/every/pages.js';
import { findSentence } from '../messages/words.js';
import type { SourceVerdict } from '../law/index.js';
import type { ContactBook, FileImport, FilePerson } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import { type Conversation, isAgreed } from './agree-first.js';
import { commandWordsIn } from './command-words.js';
import { type FileHead, type FileReading, OneOrigin, readFile } from './import-lines.js';
import { ImportTally } from './import-tally.js';
import { writeSourceNotices } from './import-notice.js';
import { writeRanges } from './line-ranges.js';

/** What `accord import` does with a file. */
export interface ImportRun extends FileReading {
  readonly out?: string;
  readonly notice?: string;
  readonly overwrite?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** Commits share one wait for the disk. */
const atOnce = 200;

/**
 * Reads a file whole and says of each line whether it may be used and why not; writes once somebody agrees. Run again, it goes on
 * where it stopped. Throws ListError, LawError and StartError.
 */
export async function importFile(
  list: string,
  run: ImportRun,
  openBook: () => Promise<ContactBook>,
  conversation: Conversation,
): Promise<void> {
  const { output, setExitCode, language } = conversation;
  const { import: say, locale } = commandWordsIn(language);
  for (const path of [run.out, run.notice])
    if (path !== undefined && existsSync(path) && !run.overwrite)
      throw new StartError(`${path} is there already: name another file, or add --overwrite.`);
  const book = await openBook();
  try {
    const file = await book.prepareFile();
    const { tally, head } = await weigh(list, run, file);
    output.write(`${describe(list, tally, head, conversation).join('\n')}\n`);
    if (tally.tellBy !== null) {
      const how = run.notice === undefined ? say.tellHow : say.tellIn({ file: run.notice });
      if (run.notice !== undefined)
        writeSourceNotices(run.notice, [...tally.told.values()], head, file, language);
      output.write(`${say.tell({ date: sayDay(tally.tellBy, locale), how })}\n`);
    }
    if (tally.unread.length > 0) setExitCode(1);
    if (run.dryRun) output.write(`${say.dry}\n`);
    else if (tally.fresh === 0) output.write(`${say.none}\n`);
    else if (await isAgreed(say.ask({ count: tally.fresh }), run, conversation, 'import'))
      output.write(`${say.written({ count: await takeAll(list, run, file) })}\n`);
  } finally {
    await book.close();
  }
}

const sayDay = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

interface Weighed {
  readonly tally: ImportTally;
  readonly head: FileHead;
}

async function weigh(list: string, run: ImportRun, file: FileImport): Promise<Weighed> {
  const tally = new ImportTally();
  const marks = run.out === undefined ? undefined : await open(run.out, 'w');
  let known: { readonly head: FileHead; readonly origins: OneOrigin } | undefined;
  try {
    const write = (cells: readonly string[]): Promise<void> | undefined =>
      marks?.writeFile(stringify([cells as string[]], { delimiter: known?.head.head.separator ?? ';' }));
    for await (const line of readFile(list, run, file, (head) => {
      known = { head, origins: new OneOrigin(head, run) };
    })) {
      if (tally.lines === 0) await write([...(known?.head.head.cells ?? []), ...added]);
      known?.origins.note(line);
      const verdict = await tally.note(line, file);
      const isErased = tally.erased.at(-1) === line.line;
      await write([...line.cells, ...(isErased ? ['no', 'erased', 'RT06'] : markOf(verdict, line.person))]);
    }
  } finally {
    await marks?.close();
  }
  known?.origins.check();
  if (!known) throw new StartError(`${list} has no line below the names of its columns.`);
  return { tally, head: known.head };
}

const added = ['accord_use', 'accord_reason', 'accord_rule'];

const markOf = (verdict: SourceVerdict | null, person: FilePerson | null): readonly string[] =>
  verdict
    ? [verdict.isUsable ? 'yes' : 'no', verdict.reason ?? '', verdict.ruleId]
    : ['no', person ? 'no-contact' : 'unreadable', ''];

async function takeAll(list: string, run: ImportRun, file: FileImport): Promise<number> {
  let [taken, waiting]: [number, FilePerson[]] = [0, []];
  const take = async (): Promise<void> => {
    taken += await file.take(waiting);
    waiting = [];
  };
  for await (const { person } of readFile(list, run, file, () => undefined)) {
    if (!person || file.keyOf(person) === null || (await file.isErased(person))) continue;
    waiting.push(person);
    if (waiting.length >= atOnce) await take();
  }
  if (waiting.length > 0) await take();
  return taken;
}

function describe(
  list: string,
  tally: ImportTally,
  { head, plan, source, contact }: FileHead,
  { language }: Conversation,
): readonly string[] {
  const say = commandWordsIn(language).import;
  const { reasons } = pages[language].proof.imported;
  const { lines, usable, known, empty, erased, unread, twoOrigins } = tally;
  const places = [
    ...head.columns.map(({ place }) => place),
    ...plan.named.map(({ place }) => place),
    ...[source, contact].filter((place) => place !== undefined),
  ];
  const unusable = [...tally.unusable.values()];
  return [
    say.counts({
      file: list,
      lines,
      usable,
      known,
      empty,
      unusable: unusable.reduce((sum, one) => sum + one.lines.length, 0),
    }),
    say.columns({
      names: places.map((place) => head.cells[place]?.trim()).join(', '),
      left: plan.leftOut.join(', ') || say.nothing,
    }),
    ...unusable.flatMap(({ reason, ruleId, mustConfirm, lines: found }) => [
      say.because({
        rule: ruleId,
        reason: findSentence(reasons, reason) ?? reason,
        places: writeRanges(found),
      }),
      ...(mustConfirm ? [say.confirm({ rule: ruleId })] : []),
    ]),
    ...(erased.length > 0 ? [say.erased({ places: writeRanges(erased) })] : []),
    ...(unread.length > 0 ? [say.unread({ places: writeRanges(unread) })] : []),
    ...(twoOrigins.length > 0
      ? [say.two({ places: writeRanges(twoOrigins.toSorted((one, next) => one - next)) })]
      : []),
    say.noYes,
  ];
}
