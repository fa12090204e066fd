import { createHmac } from 'node:crypto';
import type { Sender } from '../../../src/server/inbound/read-senders.js';
import type { Running } from '../a-receiver.js';
import { loyaltyCard } from '../a-submission.js';

export const controller = (loyaltyCard as unknown as { controller: { id: string } }).controller.id;
export const secrets = {
  brevo: 'brevo-secret-of-the-bakery',
  mailchimp: 'mailchimp-secret-of-the-bakery',
  twilio: '12345678901234567890123456789012',
  mail: 'secret-of-the-mail-server-1',
  events: `whsec_${Buffer.from('a key of twenty-four bytes or more').toString('base64')}`,
} as const;
export const senders = Object.entries(secrets).map(([sender, secret]) => ({
  controller,
  sender,
  secret,
  ...(sender === 'mail' && { address: 'stop@bakery.example' }),
})) as readonly Sender[];

export interface Taken {
  readonly taken: number;
  readonly ignored: number;
  readonly unread: readonly { pointer: string; detail: string }[];
}

const post = (url: string, body: string, headers: Record<string, string>): Promise<Response> =>
  fetch(url, { method: 'POST', body, headers });

export const fromBrevo = (
  { url }: Running,
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${secrets.brevo}` },
) =>
  post(`${url}/v1/inbound/brevo`, JSON.stringify(body), { 'content-type': 'application/json', ...headers });

export const fromMailchimp = (
  { url }: Running,
  fields: Record<string, string>,
  secret: string = secrets.mailchimp,
) =>
  post(`${url}/v1/inbound/mailchimp?secret=${secret}`, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });

/** As Twilio does it: the public address, then every field, sorted by its name. */
export function fromTwilio(
  { url }: Running,
  publicUrl: string,
  fields: Record<string, string>,
  token: string = secrets.twilio,
) {
  const signed = Object.keys(fields)
    .toSorted()
    .reduce((text, name) => text + name + fields[name], `${publicUrl}/v1/inbound/twilio`);
  return post(`${url}/v1/inbound/twilio`, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': createHmac('sha1', token).update(signed).digest('base64'),
  });
}

export function fromAnybody({ url }: Running, events: readonly object[], secret: string = secrets.events) {
  const body = JSON.stringify({ events });
  const [id, timestamp] = ['msg_1', '1764000000'];
  const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return post(`${url}/v1/inbound/events`, body, {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,c2lnbmVkIHdpdGggYW5vdGhlciBrZXk= v1,${signature}`,
  });
}
