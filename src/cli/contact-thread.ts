import { workerData } from 'node:worker_threads';
import { LawError } from '../law/index.js';
// Not by its index: a thread has no use for what serves HTTP, and would wait for it.
import { type ContactBookOptions, openContactBook } from '../server/owner/open-contact-book.js';
import { StartError } from '../server/start-error.js';
import {
  type AnswerBlock,
  type AnsweredBlock,
  type ListQuestion,
  makeAnswerBlock,
} from './contact-answer.js';
import { ListError, type ListHead } from './contact-list.js';
import type { Block } from './list-blocks.js';

/** What a thread is given once, for all blocks. */
export interface ThreadData {
  readonly store: ContactBookOptions;
  readonly asked: ListQuestion;
  readonly head: ListHead;
}

/** An error that says what to do, without its class, which does not travel between threads. */
export interface Refusal {
  /** True for the list, false for anything else that was given. */
  readonly isOfList: boolean;
  readonly message: string;
}

let answerBlock: Promise<AnswerBlock> | undefined;

async function start(): Promise<AnswerBlock> {
  const { store, asked, head } = workerData as ThreadData;
  return makeAnswerBlock(await openContactBook(store), asked, head);
}

/** One block's answers, or why there are none; runs in a thread of its own. */
export default async function answer(block: Block): Promise<AnsweredBlock | Refusal> {
  try {
    answerBlock ??= start();
    return await (
      await answerBlock
    )(block);
  } catch (error) {
    if (error instanceof ListError) return { isOfList: true, message: error.message };
    if (error instanceof LawError || error instanceof StartError)
      return { isOfList: false, message: error.message };
    throw error;
  }
}
