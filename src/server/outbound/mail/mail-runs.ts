import type { MailState } from './deliver-mail.js';

/** Mails on their way: nobody waits for one, and what fails is counted and told to the log. */
export class MailRuns {
  readonly #now: () => Date;
  readonly #warn: (error: unknown) => void;
  readonly #running = new Set<Promise<void>>();
  #isClosed = false;
  #failed = 0;
  #lastFailedAt: string | null = null;

  constructor(now: () => Date, warn: (error: unknown) => void) {
    this.#now = now;
    this.#warn = warn;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How it goes. */
  get state(): MailState {
    return { waiting: this.#running.size, failed: this.#failed, lastFailedAt: this.#lastFailedAt };
  }

  /** Comes back at once. */
  start(work: () => Promise<void>): void {
    const run = new Promise<void>((resolve) => {
      setImmediate(resolve);
    })
      .then(work)
      .catch((error: unknown) => {
        this.#failed++;
        this.#lastFailedAt = this.#now().toISOString();
        this.#warn(error);
      })
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Waits for what is under way; nothing of it is tried again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
  }
}
