import type { Database } from '../../store/sql.js';
import { readLogHead } from '../../store/log.js';
import { keepFact, putFact, readFact } from '../../store/receiver-facts.js';
import { listAfter } from '../../store/submissions.js';
import { type WebhookOptions, type WebhookDesk, WebhookSender } from './webhook-sender.js';

/** What a webhook needs of the receiver. */
export interface WebhookSource extends Pick<WebhookDesk, 'describe' | 'now' | 'warn'> {
  readonly database: Database;
  readonly logName: string;
}

/** Starts telling where the last run left off; a webhook that is new hears what comes from now on. */
export async function startWebhook(
  settings: WebhookOptions,
  { database, logName, ...office }: WebhookSource,
): Promise<WebhookSender> {
  const { edge } = await readLogHead(database, logName);
  await keepFact(database, 'webhook-cursor', String(edge.size - 1));
  const sender = new WebhookSender(settings, {
    ...office,
    readCursor: async () => Number(await readFact(database, 'webhook-cursor')),
    keepCursor: (index) => putFact(database, 'webhook-cursor', String(index)),
    listAfter: (index, most) => listAfter(database, index, most),
  });
  sender.wake();
  return sender;
}
