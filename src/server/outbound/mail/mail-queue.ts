import { StoreError } from '../../store/sql.js';
import type { MailState } from './deliver-mail.js';
import { isRefusedForGood } from './mailer.js';

/**
 * What one try came to. `later`: this mail cannot go now. `full`: none can. `never`: nobody is to get this mail, or
 * nobody wants it any more.
 */
export type Sent = 'sent' | 'later' | 'full' | 'never';

/** A mail that is stored until it has gone. */
export interface QueuedMail {
  /** By what it is found again. */
  readonly place: number;
  /** How often it was tried. */
  readonly tries: number;
  /** Rejects when the mail server did not take it. */
  send(): Promise<Sent>;
}

/** What a queue needs of the world around it. Times are milliseconds since 1970. */
export interface MailStore {
  listDue(now: number, most: number): Promise<readonly QueuedMail[]>;
  nextAt(): Promise<number | null>;
  count(): Promise<number>;
  hurry(): Promise<void>;
  forget(place: number): Promise<void>;
  postpone(place: number, next: { readonly tries: number; readonly at: number }): Promise<void>;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Milliseconds before each new try: three days in all. */
const pauses: readonly number[] = [
  1000,
  5000,
  minute,
  10 * minute,
  60 * minute,
  5 * 60 * minute,
  18 * 60 * minute,
  day,
  day,
];
const most = 50;
const longestTimer = 10 * minute;
const shortestTimer = 1000;

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * Mails that are stored with what they are about, and sent one after the other: neither a restart nor an outage of up to
 * three days loses one. At least once: after a crash between sending and noting it, a mail goes twice. What the store
 * itself refuses is no try: it is read again a minute later.
 */
export class MailQueue {
  readonly #store: MailStore;
  readonly #now: () => Date;
  readonly #warn: (error: unknown) => void;
  /** Mails that have gone and could not be forgotten yet. */
  readonly #gone = new Set<number>();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isWoken = false;
  #isClosed = false;
  #failed = 0;
  #lastFailedAt: string | null = null;

  constructor(store: MailStore, now: () => Date, warn: (error: unknown) => void) {
    this.#store = store;
    this.#now = now;
    this.#warn = warn;
  }

  /** How it goes; `failed` are mails that were given up since the start, `lastFailedAt` is of any try. */
  async readState(): Promise<MailState> {
    return { waiting: await this.#store.count(), failed: this.#failed, lastFailedAt: this.#lastFailedAt };
  }

  /** A mail may have been stored. Comes back at once. */
  wake(): void {
    if (this.#isClosed) return;
    this.#isWoken = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#isWoken) this.wake();
    });
  }

  /** Tries now what waits for its next try. */
  async hurry(): Promise<void> {
    await this.#store.hurry();
    this.wake();
  }

  /** Waits for the mail that is under way; the others stay stored. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isWoken = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    await breathe();
    clearTimeout(this.#timer);
    this.#isWoken = false;
    try {
      const isFull = await this.#sendDue();
      this.#plan(isFull ? this.#now().getTime() + longestTimer : await this.#store.nextAt());
    } catch (error) {
      // The store is not readable for a moment: what is in it stays.
      this.#warn(error);
      this.#plan(this.#now().getTime() + minute);
    }
  }

  /** True when it had to stop before the end, because no mail may go for a while. */
  async #sendDue(): Promise<boolean> {
    for (;;) {
      const due = await this.#store.listDue(this.#now().getTime(), most);
      if (due.length === 0) return false;
      for (const mail of due) {
        if (this.#isClosed) return false;
        const sent = this.#gone.has(mail.place) ? 'sent' : await this.#try(mail);
        if (sent === 'full') return true;
        if (sent === 'later') await this.#postpone(mail, mail.tries, 60 * minute);
        if (sent === 'sent' || sent === 'never') await this.#forget(mail, sent);
        await breathe();
      }
    }
  }

  async #forget({ place }: QueuedMail, sent: Sent): Promise<void> {
    if (sent === 'sent') this.#gone.add(place);
    await this.#store.forget(place);
    this.#gone.delete(place);
  }

  /** Undefined when it was not taken, which is noted then. */
  async #try(mail: QueuedMail): Promise<Sent | undefined> {
    try {
      return await mail.send();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      this.#lastFailedAt = this.#now().toISOString();
      this.#warn(error);
      const pause = pauses[mail.tries];
      if (isRefusedForGood(error) || pause === undefined) {
        this.#failed++;
        return 'never';
      }
      await this.#postpone(mail, mail.tries + 1, pause);
      return undefined;
    }
  }

  #postpone({ place }: QueuedMail, tries: number, pause: number): Promise<void> {
    return this.#store.postpone(place, { tries, at: this.#now().getTime() + pause });
  }

  #plan(at: number | null): void {
    if (at === null || this.#isClosed) return;
    const wait = Math.min(Math.max(at - this.#now().getTime(), shortestTimer), longestTimer);
    this.#timer = setTimeout(() => this.wake(), wait);
    this.#timer.unref();
  }
}
