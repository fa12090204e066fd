import { randomBytes } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import { writeLinkMail } from '../mail/link-mail.js';
import { deliverMail, MailLimit, type MailState } from '../mail/deliver-mail.js';
import { MailRuns } from '../mail/mail-runs.js';
import type { Mailer } from '../mail/mailer.js';
import type { LoginLink } from '../store/login-links.js';

/** What sending links needs of the world around it. */
export interface LinkOffice {
  readonly mailer: Mailer;
  readonly now: () => Date;
  readonly publicUrl: string;
  digest(email: string): string | null;
  /** Who gave this address. */
  findSubjects(email: string): readonly string[];
  listRecords(subjectId: string): readonly ProofRecord[];
  /** The address as that person wrote it: capitals may matter to their mailbox. */
  findAddress(subjectId: string, digest: string): Promise<string | null>;
  keep(link: LoginLink): void;
  warn(message: string, error: unknown): void;
}

const minutes = 30;

/** The digest under which a link is kept. */
export const digestLoginToken = (token: string): string =>
  Buffer.from(sha256(Buffer.from(token))).toString('base64url');

/**
 * Sends links to those who ask. Who asks is answered before anything is looked up, so neither the answer nor its time
 * tells whether an address is known. At most three an hour to one address, and 500 to all.
 */
export class LinkSender {
  readonly #office: LinkOffice;
  readonly #limit: MailLimit;
  readonly #runs: MailRuns;

  constructor(office: LinkOffice) {
    this.#office = office;
    this.#limit = new MailLimit(office.now);
    this.#runs = new MailRuns(office.now, (error) => office.warn('A link could not be sent.', error));
  }

  /** Comes back at once; the rest happens later, and fails in silence but for the log. */
  ask(config: FormConfig, email: string): void {
    this.#runs.start(() => this.#send(config, email));
  }

  /** How it goes. */
  get state(): MailState {
    return this.#runs.state;
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.#runs.close();
    this.#office.mailer.close();
  }

  async #send(config: FormConfig, email: string): Promise<void> {
    const office = this.#office;
    const digest = office.digest(email);
    if (digest === null || !this.#limit.allows(digest)) return;
    const { name } = config.controller;
    for (const subjectId of office.findSubjects(email)) {
      const records = office
        .listRecords(subjectId)
        .filter(({ controllers }) => controllers[0]?.name === name);
      const to = records.length > 0 ? await office.findAddress(subjectId, digest) : null;
      if (to === null) continue;
      const token = randomBytes(32).toString('base64url');
      office.keep({
        digest: digestLoginToken(token),
        subjectId,
        controller: name,
        expires: office.now().getTime() + minutes * 60_000,
      });
      const language = records.findLast(({ event }) => event.type === 'submitted')?.notice.language ?? 'fr';
      const link = `${office.publicUrl.replace(/\/$/, '')}/in/${token}`;
      await deliverMail(
        office.mailer,
        writeLinkMail(config, { to, language, link, minutes }),
        () => this.#runs.isClosed,
      );
    }
  }
}
