import type { StoredSubmission } from '../../store/submissions.js';
import { signWebhook } from './sign-webhook.js';

/** Where changes are told, and how patient the receiver is. */
export interface WebhookOptions {
  /** https, or this machine. */
  readonly url: string;
  /** See `readWebhookSecret`. */
  readonly key: Buffer;
  /** Milliseconds before each new try; the last one goes on. */
  readonly pauses?: readonly number[];
}

/** What telling needs of the world around it. */
export interface WebhookDesk {
  readonly now: () => Date;
  /** The place in the log up to which all is told. */
  readCursor(): Promise<number>;
  keepCursor(index: number): Promise<void>;
  listAfter(index: number, most: number): Promise<readonly StoredSubmission[]>;
  describe(submission: StoredSubmission): Promise<{ readonly kind: string }>;
  warn(message: string, facts: object): void;
}

/** How telling goes. Only what a start found out itself: a restart knows no older problem. */
export interface WebhookState {
  /** Where to, without the path and what may be secret in it. */
  readonly to: string;
  /** What came of the last try, as `status 503` or a code of the system; null after one that was taken, and before the first. */
  readonly problem: string | null;
  /** Tries of the record that is under way. */
  readonly attempts: number;
  /** RFC 3339. */
  readonly lastTriedAt: string | null;
}

const minute = 60_000;
const defaultPauses = [1000, 5000, 30_000, 2 * minute, 10 * minute, 60 * minute];
const patience = 15_000;
const most = 100;

/**
 * Tells another system of every record, in the order of the log and at least once each. How far it got is stored, so
 * neither a restart nor an outage of days loses anything; what fails is told again, and what comes after it waits.
 */
export class WebhookSender {
  readonly #options: WebhookOptions;
  readonly #desk: WebhookDesk;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #isWoken = false;
  #interrupt: (() => void) | undefined;
  #state: WebhookState;

  constructor(options: WebhookOptions, desk: WebhookDesk) {
    this.#options = options;
    this.#desk = desk;
    this.#state = { to: new URL(options.url).host, problem: null, attempts: 0, lastTriedAt: null };
  }

  /** How it goes. */
  get state(): WebhookState {
    return this.#state;
  }

  /** Tries now what waits for its next try. */
  hurry(): void {
    this.wake();
    this.#interrupt?.();
  }

  /** Something may have been stored. */
  wake(): void {
    this.#isWoken = true;
    if (this.#stop.signal.aborted) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#interrupt?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isWoken && !this.#stop.signal.aborted) {
      this.#isWoken = false;
      try {
        await this.#tellAll();
      } catch (error) {
        this.#desk.warn('The webhook could not read what to tell; it goes on with the next record.', {
          err: error,
        });
      }
    }
  }

  async #tellAll(): Promise<void> {
    for (;;) {
      const entries = await this.#desk.listAfter(await this.#desk.readCursor(), most);
      if (entries.length === 0) return;
      for (const entry of entries) {
        if (!(await this.#tellUntilTaken(entry))) return;
        await this.#desk.keepCursor(entry.logIndex);
      }
    }
  }

  async #tellUntilTaken(entry: StoredSubmission): Promise<boolean> {
    const { pauses = defaultPauses } = this.#options;
    const data = await this.#desk.describe(entry);
    for (let attempt = 0; !this.#stop.signal.aborted; attempt++) {
      const problem = await this.#tell(entry, data);
      this.#state = {
        ...this.#state,
        problem,
        attempts: problem === null ? 0 : attempt + 1,
        lastTriedAt: this.#desk.now().toISOString(),
      };
      if (problem === null) return true;
      this.#desk.warn('The webhook was not taken; it will be told again.', {
        record: entry.id,
        attempt: attempt + 1,
        problem,
      });
      await this.#pause(pauses[Math.min(attempt, pauses.length - 1)] ?? minute);
    }
    return false;
  }

  /** Null once it is taken. */
  async #tell(entry: StoredSubmission, data: { readonly kind: string }): Promise<string | null> {
    const { url, key } = this.#options;
    const now = this.#desk.now();
    const body = JSON.stringify({ type: `choices.${data.kind}`, timestamp: entry.receivedAt, data });
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signWebhook(key, entry.id, Math.floor(now.getTime() / 1000), body),
        },
        body,
        // A redirect would take a person's data to where nobody said it should go.
        redirect: 'error',
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(patience)]),
      });
      await answer.body?.cancel();
      return answer.ok ? null : `status ${answer.status}`;
    } catch (error) {
      const { name, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
      // Node's fetch says "TypeError" of all that a network does, and why in its cause.
      return typeof cause?.code === 'string' ? cause.code : name;
    }
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
