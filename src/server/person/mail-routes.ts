import type { FastifyInstance } from 'fastify';
import type { PersonDesk } from '../choices/person-desk.js';
import { digestLinkToken } from '../keys/link-token.js';
import { askForLink } from '../outbound/mail/send-link-mail.js';
import type { Queue } from '../outbound/queue/queue.js';
import { digestContacts, digestWritings } from '../people/contact.js';
import { makePersonToken, tagController } from '../people/person-token.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { tagOf } from '../store/tag.js';
import { addConfirmRoutes } from './confirm-routes.js';
import { ConfirmationDesk } from './confirmation-desk.js';
import { addLinkRoutes } from './link-routes.js';

/** What mails need of the receiver. */
export interface MailParts {
  readonly desk: PersonDesk;
  readonly store: Store;
  readonly lookupSecret: Buffer;
  readonly queue: Pick<Queue, 'add'>;
  readValues(submission: StoredSubmission): Promise<unknown>;
}

const sessionSeconds = 1800;

/** The routes behind the links in mails, and the one that asks for such a link: only a receiver with a mail server has them. */
export async function addMailRoutes(
  app: FastifyInstance,
  { desk, store, lookupSecret, queue, readValues }: MailParts,
): Promise<void> {
  const { now, forms, limit, proofAddress } = desk;
  const confirmations = new ConfirmationDesk({
    ...desk,
    digestAll: (config, values) => digestContacts(lookupSecret, config, values),
    readViewOf: (controller, contact) => desk.readView(controller, contact.map(tagOf)),
    readValues,
    find: (id) => store.records.findById(id),
    open: (token) => store.confirmations.find(token, now().getTime()),
  });
  await addConfirmRoutes(app, {
    limit,
    proofAddress,
    read: (token) => confirmations.read(token),
    confirm: (token, language) => confirmations.confirm(token, language),
    forms,
  });
  await addLinkRoutes(app, {
    forms,
    limit,
    ask: ({ id }, email) =>
      queue.add(askForLink({ form: id, used: digestWritings(lookupSecret, 'email', email).map(tagOf) })),
    about: async (token) => {
      const id = await store.links.findController(digestLinkToken(token), now().getTime());
      return forms.all.find(({ config }) => config.controller.id === id)?.config ?? null;
    },
    enter: async (token) => {
      const time = now().getTime();
      const link = await store.links.use(digestLinkToken(token), time);
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
}
