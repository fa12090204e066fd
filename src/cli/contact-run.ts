import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ContactBook, ContactBookOptions } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import { type AnsweredBlock, type ListQuestion, makeAnswerBlock, type Tally } from './contact-answer.js';
import {
  type Column,
  ListError,
  type ListHead,
  type ListOptions,
  readHead,
  readList,
} from './contact-list.js';
import type { Refusal, ThreadData } from './contact-thread.js';
import type { Outcome } from './outcome.js';
import type { Block } from './list-blocks.js';

/** One question for a whole list. */
export interface Run extends ListOptions, ListQuestion {
  readonly list: string;
  readonly out: string;
  /** Where `book` was opened, so that threads can open it too. */
  readonly store: ContactBookOptions;
  /** Told now and then how many lines are done. */
  onProgress(lines: number): void;
}

/** What came of a list, and the columns that were read. */
export interface ListTally extends Tally {
  readonly columns: readonly Column[];
  /** What separates the cells of the list, and of its answers. */
  readonly separator: string;
}

/** Shorter lists are answered before threads would have started. */
const worthThreads = 2_097_152;
const mostThreads = 4;

type AnswerBlocks = (block: Block) => Promise<AnsweredBlock>;

/** Asks for every line of a list and writes the answers beside it. Throws ListError, LawError and StartError. */
export async function runList(book: ContactBook, run: Run): Promise<ListTally> {
  const output = await open(run.out, 'wx').catch(cannotWrite);
  const outcomes = new Map<Outcome, number>();
  let [lines, allowed, mustConfirm] = [0, 0, false];
  const take = async (answered: AnsweredBlock): Promise<void> => {
    lines += answered.lines;
    allowed += answered.allowed;
    mustConfirm ||= answered.mustConfirm;
    for (const [outcome, count] of answered.outcomes)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
    await output.writeFile(answered.bytes).catch(cannotWrite);
    run.onProgress(lines);
  };
  let head: ListHead | undefined;
  let crew: Crew | undefined;
  const underWay: Promise<AnsweredBlock>[] = [];
  try {
    for await (const block of readList(run.list)) {
      head ??= readHead(block, run);
      crew ??= makeCrew(book, run, head);
      const answer = crew.answer(block);
      // It is awaited in the order of the list; until then a failure of it is nobody's.
      answer.catch(() => undefined);
      underWay.push(answer);
      if (underWay.length >= crew.size * 2) await take(await (underWay.shift() as Promise<AnsweredBlock>));
    }
    for (const answer of underWay) await take(await answer);
  } finally {
    // A thread that is stopped amid a question takes the whole process down.
    await Promise.allSettled(underWay);
    await crew?.dismiss();
    await output.close();
  }
  return {
    lines,
    allowed,
    outcomes,
    mustConfirm,
    columns: head?.columns ?? [],
    separator: head?.separator ?? ',',
  };
}

function cannotWrite(cause: NodeJS.ErrnoException): never {
  throw new StartError(
    `The answers cannot be written (${cause.code ?? cause.message}): make room, or choose another place with --out.`,
    { cause },
  );
}

/** Who answers the blocks. */
interface Crew {
  readonly size: number;
  readonly answer: AnswerBlocks;
  dismiss(): Promise<void>;
}

function makeCrew(book: ContactBook, run: Run, head: ListHead): Crew {
  const { question, at, beyond } = run;
  const asked: ListQuestion = { question, beyond, ...(at !== undefined && { at }) };
  const answerBlock = makeAnswerBlock(book, asked, head);
  if (statSync(run.list).size < worthThreads)
    return { size: 1, answer: async (block) => answerBlock(block), dismiss: async () => undefined };
  const data: ThreadData = { store: run.store, asked, head };
  const size = Math.min(mostThreads, availableParallelism());
  const pool = new Piscina<Block, AnsweredBlock | Refusal>({
    filename: new URL(`contact-thread${import.meta.url.slice(-3)}`, import.meta.url).href,
    workerData: data,
    minThreads: size,
    maxThreads: size,
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  const answer: AnswerBlocks = async (block) => {
    const answered = await pool.run(block, { transferList: [block.bytes.buffer] });
    if ('bytes' in answered) return answered;
    throw answered.isOfList ? new ListError(answered.message) : new StartError(answered.message);
  };
  return { size, answer, dismiss: () => pool.destroy() };
}
