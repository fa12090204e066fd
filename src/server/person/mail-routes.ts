import type { FastifyInstance } from 'fastify';
import type { MailState } from '../outbound/mail/deliver-mail.js';
import type { Mailer } from '../outbound/mail/mailer.js';
import { ConfirmationDesk } from './confirmation-desk.js';
import { digestContact, digestContacts, digestWritings } from '../people/contact.js';
import { tagOf } from '../store/person-histories.js';
import { findAddress } from '../people/find-address.js';
import { makeStoredLimit } from '../outbound/mail/stored-limit.js';
import { digestLoginToken, LinkSender } from '../outbound/link-sender.js';
import { makePersonToken, tagController } from '../people/person-token.js';
import {
  countMails,
  forgetMail,
  hurryMails,
  listDueMails,
  nextMailAt,
  postponeMail,
} from '../store/confirm-mails.js';
import { findConfirmation, keepConfirmation } from '../store/confirmations.js';
import type { Database } from '../store/sql.js';
import { findLoginController, keepLoginLink, useLoginLink } from '../store/login-links.js';
import { findById, type StoredSubmission } from '../store/submissions.js';
import { addConfirmRoutes } from './confirm-routes.js';
import { addLinkRoutes } from './link-routes.js';
import type { PersonDesk } from '../choices/person-desk.js';

/** What mails need of the receiver. */
export interface MailParts {
  readonly desk: PersonDesk & { readonly publicUrl: string };
  readonly database: Database;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly mailer: Mailer;
  readValues(submission: StoredSubmission): Promise<unknown>;
}

/** What sends mails, and how each of it goes. */
export interface Mails {
  readonly confirmations: ConfirmationDesk;
  /** How each goes; asked for anew each time. */
  readonly states: readonly (() => Promise<MailState>)[];
}

const sessionSeconds = 1800;

/** The routes behind the links in mails, and what sends those: only a receiver with a mail server has them. */
export async function addMailRoutes(
  app: FastifyInstance,
  { desk, database, wrappingKey, lookupSecret, mailer, readValues }: MailParts,
): Promise<Mails> {
  const { now, forms, limit, proofAddress, publicUrl } = desk;
  const digest = (email: string): string | null => digestContact(lookupSecret, 'email', email);
  const warn = (message: string, error: unknown): void =>
    app.log.warn({ code: (error as NodeJS.ErrnoException).code }, message);
  const readByEmail = (controller: string, email: string) =>
    desk.readView(controller, digestWritings(lookupSecret, 'email', email).map(tagOf));
  const world = { database, now, warn: (message: string, facts: object) => app.log.warn(facts, message) };
  const confirmations = new ConfirmationDesk({
    ...desk,
    mailer,
    limit: makeStoredLimit('confirm', world),
    digest,
    digestAll: (config, values) => digestContacts(lookupSecret, config, values),
    readViewOf: (controller, contact) => desk.readView(controller, contact.map(tagOf)),
    readValues,
    find: (id) => findById(database, id),
    keep: (one) => keepConfirmation(database, one, now().getTime()),
    mails: {
      listDue: (time, most) => listDueMails(database, time, most),
      nextAt: () => nextMailAt(database),
      count: () => countMails(database),
      hurry: () => hurryMails(database),
      forget: (place) => forgetMail(database, place),
      postpone: (place, next) => postponeMail(database, place, next),
    },
    open: (token) => findConfirmation(database, token, now().getTime()),
    warn,
  });
  // What a run before this one left; not before the port is this receiver's own.
  app.addHook('onListen', async () => confirmations.wake());
  await addConfirmRoutes(app, {
    limit,
    proofAddress,
    read: (token) => confirmations.read(token),
    confirm: (token, language) => confirmations.confirm(token, language),
    forms: desk.forms,
  });
  const sender = new LinkSender({
    mailer,
    limit: makeStoredLimit('link', world),
    now,
    publicUrl,
    digest,
    readView: readByEmail,
    findAddress: (view) => findAddress(database, wrappingKey, lookupSecret, view),
    keep: (link) => keepLoginLink(database, link, now().getTime()),
    warn,
  });
  // The last of these that was added ends first, and the mailer ends with the sender.
  app.addHook('onClose', () => sender.close());
  app.addHook('onClose', () => confirmations.close());
  await addLinkRoutes(app, {
    forms,
    limit,
    ask: (config, email) => sender.ask(config, email),
    about: async (token) => {
      const id = await findLoginController(database, digestLoginToken(token), now().getTime());
      return forms.all.find(({ config }) => config.controller.id === id)?.config ?? null;
    },
    enter: async (token) => {
      const time = now().getTime();
      const link = await useLoginLink(database, digestLoginToken(token), time);
      return (
        link &&
        `me/${makePersonToken(desk.linkSecret, {
          use: { kind: 'preferences' },
          contact: link.tag.split(' '),
          controller: tagController(link.controller),
          expires: Math.floor(time / 1000) + sessionSeconds,
        })}`
      );
    },
  });
  return { confirmations, states: [() => confirmations.readState(), async () => sender.state] };
}
