import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ProofRecord } from '../../proof/index.js';
import type { Keys, RecordKey } from '../keys/open-keys.js';
import type { StorePlace } from '../store/open-store.js';
import { StoreError } from '../store/sql.js';
import type { Append, Appended } from './append-batch.js';
import type { Draft } from './draft.js';

/** What the thread is given once. */
export interface AppendThreadData {
  readonly keys: Pick<Keys, 'record' | 'recordOf' | 'log'>;
  readonly wrappingKey: Uint8Array;
  readonly journal: string;
  /** Where the database is: the thread opens a connection of its own. */
  readonly place: StorePlace;
}

/** A draft on its way to the thread: words that it has seen before are named by their digest alone. */
export type SentDraft = Omit<Draft, 'presentation'> & {
  readonly presentation: { readonly digest: string; readonly json: string | null };
};

/** A record comes back as its canonical JSON, which is read again on this side. */
export type AnsweredDraft = Appended extends infer One
  ? One extends { readonly record: ProofRecord }
    ? Omit<One, 'record'>
    : One
  : never;

/** What the thread is told and asked. */
export type ThreadQuestion =
  | 'close'
  | { readonly learn: readonly [controller: string, key: RecordKey] }
  | { readonly number: number; readonly drafts: readonly SentDraft[] };

/** What the thread answers, by the number of the question. */
export type ThreadAnswer =
  | { readonly number: number; readonly appended: readonly AnsweredDraft[] }
  | { readonly number: number; readonly error: string };

/** A thread that stores drafts, beside the one that answers requests. */
export interface AppendThread {
  /** Reads its modules now, and not when the first draft comes. */
  start(): void;
  readonly append: Append;
  /** The key of a business that is new since the start. */
  learn(controller: string, key: RecordKey): void;
  close(): Promise<void>;
}

interface Asked {
  resolve(appended: readonly Appended[]): void;
  reject(error: Error): void;
}

/**
 * Appends in a thread of its own: signing, sealing and waiting for the disk take no time from who answers. A thread that ends
 * is started anew; what it was doing rejects, and a retry with the same key finds out what became of it.
 */
export function startAppendThread(data: AppendThreadData): AppendThread {
  const asked = new Map<number, Asked>();
  let seen = new Set<string>();
  let number = 0;
  let isClosed = false;
  let worker: Worker | undefined;
  const fail = (cause: unknown): void => {
    worker = undefined;
    seen = new Set();
    const failed = [...asked.values()];
    asked.clear();
    for (const { reject } of failed)
      reject(new StoreError('What stores submissions has ended, and is started anew.', { cause }));
  };
  const start = (): Worker => {
    const address = new URL(`append-thread${import.meta.url.slice(-3)}`, import.meta.url);
    const options = { workerData: data };
    const started = address.pathname.endsWith('.ts')
      ? new Worker(readSource(address), { ...options, eval: true })
      : new Worker(address, options);
    started.on('message', (answer: ThreadAnswer) => {
      const one = asked.get(answer.number);
      asked.delete(answer.number);
      if (asked.size === 0) started.unref();
      if ('error' in answer) one?.reject(new StoreError(answer.error));
      else one?.resolve(answer.appended.map(readAnswer));
    });
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(undefined);
    });
    started.unref();
    return started;
  };
  return {
    start: () => {
      if (!isClosed) worker ??= start();
    },
    append: (drafts) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new StoreError('The receiver is closing.'));
        worker ??= start();
        number += 1;
        asked.set(number, { resolve, reject });
        // Nobody waits for a thread that has nothing to do.
        worker.ref();
        worker.postMessage({ number, drafts: drafts.map((draft) => pack(draft, seen)) });
      }),
    // A thread that is started later is given them all.
    learn: (controller, key) => worker?.postMessage({ learn: [controller, key] }),
    close: async () => {
      isClosed = true;
      const running = worker;
      if (!running) return;
      worker = undefined;
      await new Promise<void>((resolve) => {
        running.ref();
        running.once('exit', () => resolve());
        running.postMessage('close');
      });
    },
  };
}

/** What starts a thread from TypeScript, in the project's own tests and demo. */
const readSource = ({ href }: URL): string => {
  // What `import` would get: the other one looks for its loader in the wrong place.
  const api = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs');
  return `import(${JSON.stringify(api)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(href)}); });`;
};

function pack(draft: Draft, seen: Set<string>): SentDraft {
  const { digest } = draft.presentation;
  if (seen.has(digest)) return { ...draft, presentation: { digest, json: null } };
  seen.add(digest);
  return draft;
}

const readAnswer = (one: AnsweredDraft): Appended =>
  one.kind === 'stored' ? { ...one, record: JSON.parse(one.submission.record) as ProofRecord } : one;
