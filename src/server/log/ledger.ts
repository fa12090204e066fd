import { StoreError } from '../store/sql.js';
import type { Append } from './append-batch.js';
import type { Draft, Settled } from './draft.js';

interface Waiting {
  readonly draft: Draft;
  readonly resolve: (settled: Settled) => void;
  readonly reject: (error: unknown) => void;
}

const lingerInMilliseconds = 3;
// More than this could not be answered before their senders gave up.
const longestQueue = 5000;

/** Runs something a little later; gives what calls it off. */
export type Later = (work: () => void) => () => void;

const afterLinger: Later = (work) => {
  const timer = setTimeout(work, lingerInMilliseconds);
  return () => clearTimeout(timer);
};

/** How batches are made. */
export interface Batching {
  /** When a batch had time to gather. */
  readonly later: Later;
  /** How many batches may be on their way; the store puts them one behind the other. */
  readonly underWay: number;
  /** One commit costs one wait for the disk, however many drafts share it. */
  readonly longest: number;
}

const inTurn: Batching = { later: afterLinger, underWay: 1, longest: 200 };

/**
 * Beside a thread: it is never without work while there is some, so the next batch is on its way before the last one is answered,
 * and what one holds is answered while the other is made.
 */
export const besideThread: Batching = {
  later: (work) => {
    const immediate = setImmediate(work);
    return () => clearImmediate(immediate);
  },
  underWay: 2,
  longest: 32,
};

/**
 * Group commit: drafts that arrive within a few milliseconds share one transaction, and each is answered once that is
 * on the disk.
 */
export class Ledger {
  readonly #settle: Append;
  readonly #batching: Batching;
  readonly #settling = new Set<Promise<void>>();
  #queue: Waiting[] = [];
  #timer: (() => void) | undefined;

  /** By default, one batch at a time, each after three milliseconds. */
  constructor(settle: Append, batching: Partial<Batching> = {}) {
    this.#settle = settle;
    this.#batching = { ...inTurn, ...batching };
  }

  /** Drafts that are not in a transaction yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves once the draft is durably stored. Rejects with StoreError, and then nothing of it is stored. */
  append(draft: Draft): Promise<Settled> {
    if (this.#queue.length >= longestQueue)
      return Promise.reject(new StoreError('Too many submissions are waiting.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ draft, resolve, reject });
      this.#schedule();
    });
  }

  /** Settles all that waits. */
  async close(): Promise<void> {
    this.#timer?.();
    this.#timer = undefined;
    while (this.#queue.length > 0 || this.#settling.size > 0) {
      await Promise.all(this.#settling);
      if (this.#queue.length > 0) await this.#settleNext();
    }
  }

  #schedule(): void {
    if (this.#settling.size >= this.#batching.underWay || this.#timer) return;
    this.#timer = this.#batching.later(() => {
      this.#timer = undefined;
      void this.#settleNext();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #settleNext(): Promise<void> {
    const batch = this.#queue.splice(0, this.#batching.longest);
    const settling = this.#settleBatch(batch).finally(() => {
      this.#settling.delete(settling);
      if (this.#queue.length > 0) this.#schedule();
    });
    this.#settling.add(settling);
    return settling;
  }

  async #settleBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const settled = await this.#settle(batch.map(({ draft }) => draft));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = settled[index];
        if (!outcome) reject(new StoreError('A draft was left without an answer.'));
        else if (outcome.kind === 'failed') reject(new StoreError(outcome.reason));
        else resolve(outcome);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
