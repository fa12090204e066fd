import type { MailState } from './deliver-mail.js';

/** What one try came to. `later`: not now, and not the mail's fault. `never`: nobody will get this mail. */
export type Sent = 'sent' | 'later' | 'never';

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
  listDue(now: number, most: number): readonly QueuedMail[];
  nextAt(): number | null;
  count(): number;
  forget(place: number): void;
  postpone(place: number, next: { readonly tries: number; readonly at: number }): void;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Milliseconds before each new try: three days in all. */
const defaultPauses: readonly number[] = [
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

/** True where the mail server says that it will never take this mail (RFC 5321, 4.2.1: a reply of 5xx). */
const isFinal = (error: unknown): boolean => {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  // A wrong password is the owner's to mend, and the mail can wait for that.
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
};

/**
 * Mails that are stored with what they are about, and sent one after the other: neither a restart nor an outage of the
 * mail server loses one. At least once: after a crash between sending and noting it, a mail goes twice.
 */
export class MailQueue {
  readonly #store: MailStore;
  readonly #now: () => Date;
  readonly #warn: (error: unknown) => void;
  readonly #pauses: readonly number[];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isWoken = false;
  #isClosed = false;
  #failed = 0;
  #lastFailedAt: string | null = null;

  constructor(store: MailStore, now: () => Date, warn: (error: unknown) => void, pauses = defaultPauses) {
    this.#store = store;
    this.#now = now;
    this.#warn = warn;
    this.#pauses = pauses;
  }

  /** How it goes; `failed` are mails that were given up since the start, `lastFailedAt` is of any try. */
  get state(): MailState {
    return { waiting: this.#store.count(), failed: this.#failed, lastFailedAt: this.#lastFailedAt };
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

  /** Waits for the mail that is under way; the others stay stored. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isWoken = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    clearTimeout(this.#timer);
    this.#isWoken = false;
    try {
      await this.#sendDue();
      this.#plan(this.#store.nextAt());
    } catch (error) {
      // The store is not readable for a moment: what is in it stays.
      this.#warn(error);
      this.#plan(this.#now().getTime() + minute);
    }
  }

  async #sendDue(): Promise<void> {
    for (;;) {
      const due = this.#store.listDue(this.#now().getTime(), most);
      if (due.length === 0) return;
      for (const mail of due) {
        if (this.#isClosed) return;
        await this.#try(mail);
      }
    }
  }

  async #try(mail: QueuedMail): Promise<void> {
    try {
      if ((await mail.send()) === 'later') this.#postpone(mail, mail.tries, 10 * minute);
      else this.#store.forget(mail.place);
    } catch (error) {
      this.#lastFailedAt = this.#now().toISOString();
      this.#warn(error);
      const pause = this.#pauses[mail.tries];
      if (!isFinal(error) && pause !== undefined) return this.#postpone(mail, mail.tries + 1, pause);
      this.#failed++;
      this.#store.forget(mail.place);
    }
  }

  #postpone({ place }: QueuedMail, tries: number, pause: number): void {
    this.#store.postpone(place, { tries, at: this.#now().getTime() + pause });
  }

  #plan(at: number | null): void {
    if (at === null || this.#isClosed) return;
    const wait = Math.min(Math.max(at - this.#now().getTime(), 0), longestTimer);
    this.#timer = setTimeout(() => this.wake(), wait);
    this.#timer.unref();
  }
}
