import { sha256 } from '../keys/sign.js';
import {
  type InboundCall,
  type InboundEvent,
  nothing,
  one,
  type ReportKind,
  unreadable,
} from './inbound-event.js';

/** Brevo's names of events, of campaigns and of single mails. What is not among them is no no. */
const kinds: Readonly<Record<string, ReportKind>> = {
  unsubscribe: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  spam: 'complained',
  complaint: 'complained',
  hard_bounce: 'bounced',
  hardBounce: 'bounced',
  invalid_email: 'bounced',
};

/**
 * Reads a call of Brevo’s: one event, or a list of them (batched webhooks). Of its times only `ts_event` is UTC: by its documents
 * the others are local to the account, or to Paris.
 */
export function readBrevo(body: unknown): InboundCall {
  const items = Array.isArray(body) ? body : [body];
  const calls = items.map((item, index) => readItem(item, Array.isArray(body) ? `/${index}` : ''));
  return {
    events: calls.flatMap(({ events }) => events),
    ignored: calls.reduce((sum, { ignored }) => sum + ignored, 0),
    unread: calls.flatMap(({ unread }) => unread),
  };
}

function readItem(item: unknown, pointer: string): InboundCall {
  if (typeof item !== 'object' || item === null)
    return unreadable(pointer, 'Send what Brevo sends: an object.');
  const fields = item as Readonly<Record<string, unknown>>;
  const name = fields['event'];
  if (typeof name !== 'string') return unreadable(`${pointer}/event`, 'The name of the event is missing.');
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) return nothing;
  const email = fields['email'];
  if (typeof email !== 'string') return unreadable(`${pointer}/email`, 'The address is missing.');
  const seconds = fields['ts_event'];
  // The number of the event is the webhook's, and the same for all: who, what and when tell them apart.
  const id = JSON.stringify([
    name,
    email,
    seconds,
    fields['date_event'],
    fields['camp_id'],
    fields['message-id'],
  ]);
  return one({
    id: Buffer.from(sha256(Buffer.from(id))).toString('base64url'),
    kind,
    contact: { email },
    channel: 'email',
    ...saidIn(seconds),
  });
}

/** The end of that second: a yes in the same one came first. */
function saidIn(seconds: unknown): Pick<InboundEvent, 'saidAt'> {
  const isTime = Number.isSafeInteger(seconds) && Number(seconds) > 0 && Number(seconds) < 1e11;
  return isTime ? { saidAt: new Date(Number(seconds) * 1000 + 999).toISOString() } : {};
}
