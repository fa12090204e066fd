import { media, type Medium } from '../../law/index.js';
import { hmacSha256 } from '../keys/sign.js';
import { isSameSecret } from './find-sender.js';
import {
  type InboundCall,
  type InboundEvent,
  type ReportKind,
  reportKinds,
  type Unread,
} from './inbound-event.js';
import type { Sender } from './read-senders.js';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads `{ "events": [...] }`, the format for any other sender. One that cannot be read keeps no other from being taken. */
export function readToldEvents(body: unknown): InboundCall {
  const list = (body as { readonly events?: unknown } | null | undefined)?.events;
  if (!Array.isArray(list))
    return { events: [], ignored: 0, unread: [{ pointer: '/events', detail: 'Send a list of events.' }] };
  const [events, unread]: [InboundEvent[], Unread[]] = [[], []];
  let ignored = 0;
  for (const [index, item] of list.entries()) {
    const read = readEvent(item);
    if (read === null) ignored++;
    else if ('detail' in read) unread.push({ ...read, pointer: `/events/${index}/${read.pointer}` });
    else events.push(read);
  }
  return { events, ignored, unread };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Null for what is no no. */
function readEvent(item: unknown): InboundEvent | Unread | null {
  const { id, type, email, phone, channel = null, at } = (item ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string')
    return {
      pointer: 'type',
      detail: `One of ${reportKinds.join(', ')} is accepted; others are passed over.`,
    };
  if (!reportKinds.includes(type as ReportKind)) return null;
  if (typeof id !== 'string' || id === '' || id.length > 200)
    return { pointer: 'id', detail: 'Send a text of 1 to 200 characters that no other event has.' };
  if (!isText(email) && !isText(phone)) return { pointer: 'email', detail: 'Send "email", "phone" or both.' };
  if (channel !== null && !media.includes(channel as Medium))
    return { pointer: 'channel', detail: `One of ${media.join(', ')} is accepted, or null for all.` };
  const time = at === undefined ? null : isText(at) && rfc3339.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return { pointer: 'at', detail: 'Send a time such as 2026-11-24T11:00:00+01:00.' };
  return {
    id,
    kind: type as ReportKind,
    contact: { ...(isText(email) && { email }), ...(isText(phone) && { phone }) },
    channel: channel as Medium | null,
    ...(time !== null && { saidAt: new Date(time).toISOString() }),
  };
}

/** What a signed call has in its headers (Standard Webhooks 1.0.0). */
export interface SignedCall {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
}

/**
 * Whose call it is, by its signature. How old it is does not matter: an event that comes again is the same, and a no that comes
 * late is a no.
 */
export function findSigner(
  senders: readonly Sender[],
  { id, timestamp, signature, body }: SignedCall,
): Sender | undefined {
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  // A sender that changes its secret signs with both for a while.
  const shown = signature.split(' ').slice(0, 5);
  return senders.find(({ secret }) => {
    const expected = `v1,${hmacSha256(keyOf(secret), signed).toString('base64')}`;
    return shown.some((one) => isSameSecret(expected, one));
  });
}

const keyOf = (secret: string): Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
