import type { Mail, Mailer } from './mailer.js';

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
