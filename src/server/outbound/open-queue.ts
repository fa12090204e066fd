import type { FormConfig } from '../../config/index.js';
import type { FieldValue } from '../../form/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { digestContact, digestContacts } from '../people/contact.js';
import { findAddress } from '../people/find-address.js';
import { readView } from '../people/read-view.js';
import { keepConfirmation } from '../store/confirmations.js';
import { addJobs } from '../store/jobs.js';
import { readLogHead } from '../store/log.js';
import { keepLoginLink } from '../store/login-links.js';
import { tagOf } from '../store/person-histories.js';
import type { Database } from '../store/sql.js';
import { findById, listAfter, type StoredSubmission } from '../store/submissions.js';
import type { Mailer } from './mail/mailer.js';
import { makeConfirmMails } from './mail/send-confirm-mail.js';
import { makeLinkMails } from './mail/send-link-mail.js';
import { makeStoredLimit } from './mail/stored-limit.js';
import type { Handler } from './queue/job.js';
import { Queue } from './queue/queue.js';
import type { RunnerWorld } from './queue/runner.js';
import { makeWebhook, type WebhookDesk, webhookJob, type WebhookOptions } from './webhook/tell-webhook.js';

/** What sending needs of the receiver. */
export interface Outbound {
  readonly database: Database;
  readonly logName: string;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly forms: KnownForms;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly publicUrl: string;
  readValues(submission: StoredSubmission): Promise<unknown>;
  /** What a webhook tells of a record. */
  readonly describe: WebhookDesk['describe'];
  readonly mailer: Mailer | undefined;
  readonly webhook: WebhookOptions | undefined;
  readonly warn: RunnerWorld['warn'];
}

/** Opens the queue of all that leaves, with a handler for each kind that this receiver was given the means for. */
export async function openQueue(outbound: Outbound): Promise<Queue> {
  const { database, logName, webhook, now, warn } = outbound;
  if (webhook) {
    // A webhook that is new hears what comes from now on.
    const { edge } = await readLogHead(database, logName);
    const about = String(edge.size - 1);
    await addJobs(database, [{ id: webhookJob, kind: 'webhook', about, madeAt: now().getTime() }]);
  }
  const handlers = [...mailHandlers(outbound), ...webhookHandlers(outbound)];
  return new Queue(database, handlers, { now, warn, later });
}

function mailHandlers(outbound: Outbound): readonly Handler[] {
  const { database, wrappingKey, lookupSecret, mailer, now } = outbound;
  if (!mailer) return [];
  const shared = {
    ...outbound,
    mailer,
    digest: (email: string) => digestContact(lookupSecret, 'email', email),
    readView: (controller: string, used: readonly string[]) =>
      database.readTogether((sql) => readView(sql, controller, used)),
  };
  const confirming = {
    ...shared,
    limit: makeStoredLimit('confirm', outbound),
    find: (id: string) => findById(database, id),
    digestAll: (config: FormConfig, values: Readonly<Record<string, FieldValue>>) =>
      digestContacts(lookupSecret, config, values),
    readViewOf: (controller: string, contact: readonly string[]) =>
      shared.readView(controller, contact.map(tagOf)),
    keep: (one: Parameters<typeof keepConfirmation>[1]) => keepConfirmation(database, one, now().getTime()),
  };
  return [
    makeConfirmMails('confirm-mail', confirming),
    makeConfirmMails('holder-mail', confirming),
    makeLinkMails({
      ...shared,
      limit: makeStoredLimit('link', outbound),
      findAddress: (view) => findAddress(database, wrappingKey, lookupSecret, view),
      keep: (link) => keepLoginLink(database, link, now().getTime()),
    }),
  ];
}

const webhookHandlers = ({ database, webhook, now, describe }: Outbound): readonly Handler[] =>
  webhook
    ? [makeWebhook(webhook, { now, describe, listAfter: (index, most) => listAfter(database, index, most) })]
    : [];

/** A timer that keeps no process alive. */
function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
