import { randomBytes } from 'node:crypto';
import { holderEmail } from '../../config/holder-fields.js';
import type { FormConfig } from '../../config/index.js';
import type { FieldValue } from '../../form/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { digestContact, digestContacts, digestWritings, isContact } from '../people/contact.js';
import { findAddress } from '../people/find-address.js';
import type { PersonView } from '../people/person-view.js';
import { readView } from '../people/read-view.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { tagOf } from '../store/tag.js';
import type { Mailer } from './mail/mailer.js';
import { makeConfirmMails } from './mail/send-confirm-mail.js';
import { makeLinkMails } from './mail/send-link-mail.js';
import { makeAddressMails } from './mail/send-address-mail.js';
import { makeReceiptMails } from './mail/send-receipt-mail.js';
import { makeReminderMails } from './mail/send-reminder-mail.js';
import { makeOwnerMails, type OwnerMailOptions } from './mail/owner-mail.js';
import { makeLeavingMails } from './mail/send-leaving-mail.js';
import { makeStayMails } from './mail/send-stay-mail.js';
import { makeStoredLimit, type StoredLimit } from './mail/stored-limit.js';
import type { Handler } from './queue/job.js';
import { Queue } from './queue/queue.js';
import type { RunnerWorld } from './queue/runner.js';
import { makeTime, timeJob, type TimeOptions } from './time/anchor.js';
import { makeWitnessing, witnessJob, type WitnessOptions } from './witness/ask-witnesses.js';
import { readTree } from '../log/read-tree.js';
import { makeWebhook, type WebhookDesk, webhookJob, type WebhookOptions } from './webhook/tell-webhook.js';

/** What sending needs of the receiver. */
export interface Outbound {
  readonly store: Store;
  readonly logName: string;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly forms: KnownForms;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly publicUrl: string;
  readonly linkSecret: Buffer;
  proofAddress(recordId: string): string;
  readValues(submission: StoredSubmission): Promise<unknown>;
  /** What a webhook tells of a record. */
  readonly describe: WebhookDesk['describe'];
  readonly mailer: Mailer | undefined;
  readonly webhook: WebhookOptions | undefined;
  readonly time: TimeOptions | undefined;
  readonly witnesses: WitnessOptions | undefined;
  readonly warn: RunnerWorld['warn'];
  readonly staySecret: Buffer;
  readonly ownerMail: OwnerMailOptions | undefined;
  /** What else runs by itself. */
  readonly others: readonly Handler[];
}

/** Opens the queue of all that leaves, with a handler for each kind that this receiver was given the means for. */
export async function openQueue(outbound: Outbound): Promise<Queue> {
  const { store, logName, webhook, time, now, warn } = outbound;
  if (webhook) {
    // A webhook that is new hears what comes from now on.
    const { edge } = await store.log.readHead(logName);
    const about = String(edge.size - 1);
    await store.queue.add([{ id: webhookJob, kind: 'webhook', about, madeAt: now().getTime() }]);
  }
  if (time) await store.queue.add([{ id: timeJob, kind: 'time', about: '0', madeAt: now().getTime() }]);
  if (outbound.witnesses)
    await store.queue.add([{ id: witnessJob, kind: 'witness', about: '0', madeAt: now().getTime() }]);
  const handlers = [
    ...mailHandlers(outbound),
    ...webhookHandlers(outbound),
    ...timeHandlers(outbound),
    ...witnessHandlers(outbound),
    ...outbound.others,
  ];
  return new Queue(store.queue, handlers, { now, warn, later });
}

function mailHandlers(outbound: Outbound): readonly Handler[] {
  const { store, wrappingKey, lookupSecret, mailer, now } = outbound;
  if (!mailer) return [];
  const shared = {
    ...outbound,
    mailer,
    digest: (email: string) => digestContact(lookupSecret, 'email', email),
    readView: (controller: string, used: readonly string[]) =>
      store.readTogether((parts) => readView(parts, controller, used)),
  };
  const formOf = (controller: string): FormConfig | undefined =>
    [...outbound.forms.current.values()].find(({ config }) => config.controller.id === controller)?.config;
  const confirming = {
    ...shared,
    limit: makeStoredLimit('confirm', outbound),
    find: (id: string) => store.records.findById(id),
    digestAll: (config: FormConfig, values: Readonly<Record<string, FieldValue>>) =>
      digestContacts(lookupSecret, config, values),
    readViewOf: (controller: string, contact: readonly string[]) =>
      shared.readView(controller, contact.map(tagOf)),
    keep: (one: Parameters<Store['confirmations']['keep']>[0]) =>
      store.confirmations.keep(one, now().getTime()),
  };
  return [
    makeConfirmMails('confirm-mail', confirming),
    makeConfirmMails('holder-mail', confirming),
    makeAddressMails({ ...shared, limit: makeStoredLimit('address', outbound) }),
    makeReceiptMails({ ...shared, limit: makeStoredLimit('receipt', outbound), find: confirming.find }),
    makeReminderMails({
      ...shared,
      limit: makeStoredLimit('reminder', outbound),
      findAddress: (view) => findAddress(store, wrappingKey, lookupSecret, view),
    }),
    makeLinkMails({
      ...shared,
      limit: makeStoredLimit('link', outbound),
      findAddress: (view) => findAddress(store, wrappingKey, lookupSecret, view),
      keep: (link) => store.links.keep(link, now().getTime()),
    }),
    makeStayMails({
      ...shared,
      limit: makeStoredLimit('stay', outbound),
      formOf,
      readViewsOf: (subject, controller) => readViewsOf(outbound, shared, subject, controller),
    }),
    makeLeavingMails({ ...shared, limit: makeStoredLimit('leaving', outbound), formOf }),
    ...(outbound.ownerMail
      ? [
          makeOwnerMails({
            ...shared,
            options: outbound.ownerMail,
            limit: unlimited,
            formOf,
            formById: (id) => outbound.forms.current.get(id)?.config,
          }),
        ]
      : []),
  ];
}

/** An owner asked for these mails, and misses none. */
const unlimited: StoredLimit = { take: async () => 'allowed', takeBack: async () => undefined };

/** What a person said to a business, under each address that they wrote. */
async function readViewsOf(
  { store, lookupSecret, readValues }: Outbound,
  { readView: read }: { readView(controller: string, used: readonly string[]): Promise<PersonView> },
  subject: string,
  controller: string,
): Promise<readonly { readonly to: string; readonly view: PersonView }[]> {
  const written = new Set<string>();
  for (const submission of (await store.records.listOf(subject)).toReversed()) {
    const values = (await readValues(submission)) as Readonly<Record<string, unknown>> | null;
    for (const [field, value] of Object.entries(values ?? {}))
      // The address of who has parental authority is not the person's.
      if (typeof value === 'string' && field !== holderEmail && isContact('email', value))
        written.add(value.trim());
  }
  return Promise.all(
    [...written].map(async (to) => ({
      to,
      view: await read(controller, digestWritings(lookupSecret, 'email', to).map(tagOf)),
    })),
  );
}

const webhookHandlers = ({ store, webhook, now, describe }: Outbound): readonly Handler[] =>
  webhook
    ? [
        makeWebhook(webhook, {
          now,
          describe,
          listAfter: (index, most) => store.records.listAfter(index, most),
        }),
      ]
    : [];

const timeHandlers = ({ store, logName, time, now, warn }: Outbound): readonly Handler[] =>
  time
    ? [
        makeTime(time, {
          log: logName,
          now,
          warn,
          random: (bytes) => new Uint8Array(randomBytes(bytes)),
          readHead: () => store.log.readHead(logName),
          findLast: () => store.times.findLast(logName),
          keep: (token) => store.times.keep(token),
        }),
      ]
    : [];

const witnessHandlers = ({ store, logName, witnesses, now, warn }: Outbound): readonly Handler[] =>
  witnesses
    ? [
        makeWitnessing(witnesses, {
          log: logName,
          now,
          warn,
          readHead: () => store.log.readHead(logName),
          readTree: readTree(store, logName),
          list: () => store.witnessed.listCosignatures(logName),
          keep: (one) => store.witnessed.keepCosignature(one),
        }),
      ]
    : [];

/** A timer that keeps no process alive. */
function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
