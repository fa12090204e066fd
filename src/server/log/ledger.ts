import { StoreError } from '../store/sql.js';
import type { Append } from './append-batch.js';
import type { Draft, Settled } from './draft.js';

interface Waiting {
  readonly draft: Draft;
  readonly resolve: (settled: Settled) => void;
  readonly reject: (error: unknown) => void;
}

// One commit costs one wait for the disk, however many drafts share it.
const longestBatch = 200;
const lingerInMilliseconds = 3;
// More than this could not be answered before their senders gave up.
const longestQueue = 5000;

/** Runs something a little later; gives what calls it off. */
export type Later = (work: () => void) => () => void;

const afterLinger: Later = (work) => {
  const timer = setTimeout(work, lingerInMilliseconds);
  return () => clearTimeout(timer);
};

/**
 * Group commit: drafts that arrive within a few milliseconds share one transaction, and each is answered once that is
 * on the disk. One batch at a time, so that the log has one order.
 */
export class Ledger {
  readonly #settle: Append;
  readonly #later: Later;
  #queue: Waiting[] = [];
  #timer: (() => void) | undefined;
  #settling: Promise<void> | undefined;

  /** `later`: runs something when a batch had time to gather. Default: three milliseconds. */
  constructor(settle: Append, later: Later = afterLinger) {
    this.#settle = settle;
    this.#later = later;
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
    while (this.#queue.length > 0 || this.#settling) {
      await this.#settling;
      if (this.#queue.length > 0) await this.#settleNext();
    }
  }

  #schedule(): void {
    if (this.#settling || this.#timer) return;
    this.#timer = this.#later(() => {
      this.#timer = undefined;
      void this.#settleNext();
    });
  }

  #settleNext(): Promise<void> {
    const batch = this.#queue.splice(0, longestBatch);
    this.#settling = this.#settleBatch(batch).finally(() => {
      this.#settling = undefined;
      if (this.#queue.length > 0) this.#schedule();
    });
    return this.#settling;
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
