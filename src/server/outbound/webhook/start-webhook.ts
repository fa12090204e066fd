import type { Store } from '../../store/store.js';
import { type WebhookOptions, type WebhookDesk, WebhookSender } from './webhook-sender.js';

/** What a webhook needs of the receiver. */
export interface WebhookSource extends Pick<WebhookDesk, 'describe' | 'now' | 'warn'> {
  readonly store: Store;
  readonly logName: string;
}

/** Starts telling where the last run left off; a webhook that is new hears what comes from now on. */
export async function startWebhook(
  settings: WebhookOptions,
  { store, logName, ...office }: WebhookSource,
): Promise<WebhookSender> {
  const { edge } = await store.log.readHead(logName);
  await store.facts.keep('webhook-cursor', String(edge.size - 1));
  const sender = new WebhookSender(settings, {
    ...office,
    readCursor: async () => Number(await store.facts.read('webhook-cursor')),
    keepCursor: (index) => store.facts.put('webhook-cursor', String(index)),
    listAfter: (index, most) => store.records.listAfter(index, most),
  });
  sender.wake();
  return sender;
}
