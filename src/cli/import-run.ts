import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { pages } from '../messages/every/pages.js';
import { findSentence } from '../messages/words.js';
import type { SourceVerdict } from '../law/index.js';
import type { ContactBook, FileImport, FilePerson, Seen } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import { type Conversation, isAgreed } from './agree-first.js';
import { commandWordsIn } from './command-words.js';
import {
  type FileHead,
  type FileLine,
  type FileReading,
  inBlocks,
  OneOrigin,
  readFile,
} from './import-lines.js';
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

/** Lines that are looked up and stored together: one wait for the disk, and a receiver beside waits for no more. */
const atOnce = 500;
/** Whoever waits sees how far it is, this often. */
const linesBetween = 10_000;
const nothingSeen: Seen = { isErased: false, isKnown: false };

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
    const number = new Intl.NumberFormat(locale);
    const tellRead = makeProgress((done) => say.reading({ done: number.format(done) }), conversation);
    const { tally, head } = await weigh(list, run, file, tellRead);
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
    else if (await isAgreed(say.ask({ count: tally.fresh }), run, conversation, 'import')) {
      const all = number.format(tally.lines);
      const tellTaken = makeProgress((done) => say.taking({ done: number.format(done), all }), conversation);
      output.write(`${say.written({ count: await takeAll(list, run, file, tellTaken) })}\n`);
    }
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

async function weigh(
  list: string,
  run: ImportRun,
  file: FileImport,
  tellProgress: (lines: number) => void,
): Promise<Weighed> {
  const tally = new ImportTally();
  const marks = run.out === undefined ? undefined : await open(run.out, 'w');
  let known: { readonly head: FileHead; readonly origins: OneOrigin } | undefined;
  try {
    const write = (rows: readonly (readonly string[])[]): Promise<void> | undefined =>
      marks?.writeFile(stringify(rows as string[][], { delimiter: known?.head.head.separator ?? ';' }));
    const lines = readFile(list, run, file, (head) => {
      known = { head, origins: new OneOrigin(head, run) };
    });
    for await (const block of inBlocks(lines, atOnce)) {
      if (tally.lines === 0) await write([[...(known?.head.head.cells ?? []), ...added]]);
      const seen = await lookUp(block, file);
      const rows = block.map((line) => {
        known?.origins.note(line);
        const { isErased, ...one } = seen.get(line) ?? nothingSeen;
        const verdict = tally.note(line, { ...one, isErased }, file);
        return [...line.cells, ...(isErased ? ['no', 'erased', 'RT06'] : markOf(verdict, line.person))];
      });
      await write(rows);
      tellProgress(tally.lines);
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

/** What is stored of the lines that name somebody. */
async function lookUp(
  lines: readonly FileLine[],
  file: FileImport,
): Promise<ReadonlyMap<FileLine, Seen & { readonly person: FilePerson }>> {
  const named = lines.flatMap((line) =>
    line.person && file.keyOf(line.person) !== null ? [{ line, person: line.person }] : [],
  );
  const seen = await file.look(named.map(({ person }) => person));
  return new Map(named.map(({ line, person }, index) => [line, { ...(seen[index] ?? nothingSeen), person }]));
}

async function takeAll(
  list: string,
  run: ImportRun,
  file: FileImport,
  tellProgress: (lines: number) => void,
): Promise<number> {
  let [taken, lines] = [0, 0];
  for await (const block of inBlocks(
    readFile(list, run, file, () => undefined),
    atOnce,
  )) {
    const seen = await lookUp(block, file);
    const fresh = [...seen.values()].filter(({ isErased, isKnown }) => !isErased && !isKnown);
    if (fresh.length > 0) taken += await file.take(fresh.map(({ person }) => person));
    tellProgress((lines += block.length));
  }
  return taken;
}

/** Says on the error output how many lines are done, now and then. */
function makeProgress(
  say: (lines: number) => string,
  { errors }: Pick<Conversation, 'errors'>,
): (lines: number) => void {
  let told = 0;
  return (lines) => {
    if (lines - told < linesBetween) return;
    told = lines;
    errors.write(`${say(lines)}\n`);
  };
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
