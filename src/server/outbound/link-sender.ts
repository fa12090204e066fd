import { randomBytes } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import { languageFrom } from '../choices/describe-choices.js';
import type { PersonView } from '../people/person-view.js';
import { sha256 } from '../keys/sign.js';
import { writeLinkMail } from './mail/link-mail.js';
import { deliverMail, type MailState } from './mail/deliver-mail.js';
import type { StoredLimit } from './mail/stored-limit.js';
import { MailRuns } from './mail/mail-runs.js';
import type { Mailer } from './mail/mailer.js';
import type { LoginLink } from '../store/login-links.js';

/** What sending links needs of the world around it. */
export interface LinkOffice {
  readonly mailer: Mailer;
  readonly limit: StoredLimit;
  readonly now: () => Date;
  readonly publicUrl: string;
  digest(email: string): string | null;
  /** What is stored under this address. */
  readView(controller: string, email: string): Promise<PersonView>;
  /** The address as that person wrote it: capitals may matter to their mailbox. */
  findAddress(view: PersonView): Promise<string | null>;
  keep(link: LoginLink): Promise<void>;
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
  readonly #runs: MailRuns;

  constructor(office: LinkOffice) {
    this.#office = office;
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
    if (digest === null) return;
    const { id: controller } = config.controller;
    const view = await office.readView(controller, email);
    const to = view.records.length > 0 ? await office.findAddress(view) : null;
    // Only what goes to somebody is counted.
    if (to === null || (await office.limit.take(digest)) !== 'allowed') return;
    const token = randomBytes(32).toString('base64url');
    await office.keep({
      digest: digestLoginToken(token),
      tag: view.used.slice(0, 2).join(' '),
      controller,
      expires: office.now().getTime() + minutes * 60_000,
    });
    const language = languageFrom(view.records.map(({ record }) => record));
    const link = `${office.publicUrl.replace(/\/$/, '')}/in/${token}`;
    await deliverMail(
      office.mailer,
      writeLinkMail(config, { to, language, link, minutes }),
      () => this.#runs.isClosed,
    );
  }
}
