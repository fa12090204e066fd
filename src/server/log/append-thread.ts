import { parentPort, workerData } from 'node:worker_threads';
import { makeParisDay } from './paris-day.js';
import { openOwnStore } from '../store/open-own.js';
import { type Append, makeAppend } from './append-batch.js';
import type {
  AnsweredDraft,
  AppendThreadData,
  SentDraft,
  ThreadAnswer,
  ThreadQuestion,
} from './append-beside.js';
import type { Draft } from './draft.js';

// The thread itself: see `startAppendThread`.
const { keys: given, wrappingKey, journal, place } = workerData as AppendThreadData;
const recordOf = new Map(given.recordOf);
const keys = { ...given, recordOf };
const words = new Map<string, string>();
const store = openOwnStore(place);
let append: Append | undefined;

const unpack = (draft: SentDraft): Draft => {
  const { digest, json } = draft.presentation;
  if (json !== null) words.set(digest, json);
  return { ...draft, presentation: { digest, json: words.get(digest) ?? '' } };
};

async function answer(number: number, drafts: readonly SentDraft[]): Promise<ThreadAnswer> {
  try {
    append ??= makeAppend({
      store: await store,
      keys,
      wrappingKey: Buffer.from(wrappingKey),
      journal,
      dayOf: makeParisDay(),
      steady: () => performance.now(),
      now: () => new Date(),
    });
    const appended = await append(drafts.map(unpack));
    return {
      number,
      appended: appended.map((one): AnsweredDraft => {
        if (one.kind !== 'stored') return one;
        const { record: _, ...rest } = one;
        return rest;
      }),
    };
  } catch (error) {
    return { number, error: (error as Error).message };
  }
}

parentPort?.on('message', (question: ThreadQuestion) => {
  if (question === 'close')
    void store
      .then((one) => one.close())
      .finally(() => {
        parentPort?.close();
      });
  else if ('learn' in question) recordOf.set(...question.learn);
  else void answer(question.number, question.drafts).then((answered) => parentPort?.postMessage(answered));
});
