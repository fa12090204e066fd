import type { Mail, Mailer } from './mailer.js';

const hour = 3_600_000;
const mostAnHour = 3;
const mostInAll = 500;
const attempts = 3;
const pauses = [1000, 5000];

/** Hands a mail over, and tries again where the server is away for a moment. Rejects when it stays away. */
export async function deliverMail(mailer: Mailer, mail: Mail, isClosed: () => boolean): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await mailer.send(mail);
    } catch (error) {
      if (attempt >= attempts || isClosed()) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pauses[attempt - 1] ?? 0);
      });
    }
  }
}

/** How mails go, since the start. */
export interface MailState {
  /** Under way, tries that wait among them. */
  readonly waiting: number;
  readonly failed: number;
  /** RFC 3339. */
  readonly lastFailedAt: string | null;
}

/** Keeps mailboxes from being flooded: three mails an hour to one address, and 500 to all. */
export class MailLimit {
  readonly #now: () => Date;
  readonly #sent = new Map<string, number[]>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** True when no mail may go to anybody for a while. */
  get isFull(): boolean {
    return this.#recent() >= mostInAll;
  }

  /** Counts a mail to the address of this digest; false when it would be one too many. */
  allows(digest: string): boolean {
    const inAll = this.#recent();
    const before = this.#sent.get(digest) ?? [];
    if (before.length >= mostAnHour || inAll >= mostInAll) return false;
    this.#sent.set(digest, [...before, this.#now().getTime()]);
    return true;
  }

  /** The mail that was counted last has not gone. */
  takeBack(digest: string): void {
    this.#sent.set(digest, (this.#sent.get(digest) ?? []).slice(0, -1));
  }

  /** Forgets what is older than an hour, and counts the rest. */
  #recent(): number {
    const now = this.#now().getTime();
    let inAll = 0;
    for (const [key, times] of this.#sent) {
      const recent = times.filter((time) => time > now - hour);
      if (recent.length > 0) this.#sent.set(key, recent);
      else this.#sent.delete(key);
      inAll += recent.length;
    }
    return inAll;
  }
}
