import { createHmac } from 'node:crypto';
import { isSameSecret } from './find-sender.js';
import { type InboundCall, nothing, one, unreadable } from './inbound-event.js';
import type { Sender } from './read-senders.js';

// Twilio's own words, and how people in France and Spain say it. Alone, or with what such messages are called behind it.
const stop =
  /^(?:stop|stop ?all|unsubscribe|end|quit|revoke|opt ?out|cancel|arr[eê]t(?:ez|er)?|d[eé]sabonner|baja|alto)(?: (?:sms|mms|pub|all))?(?: \d{4,6})?$/u;

/** Whether a text message says that its sender wants no more. */
export const isStop = (text: string): boolean =>
  stop.test(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** Reads an incoming message: a STOP, in words or as Twilio understood it (Advanced Opt-Out). A START is no yes. */
export function readTwilio(fields: URLSearchParams): InboundCall {
  const isNo = fields.get('OptOutType') === 'STOP' || isStop(fields.get('Body') ?? '');
  if (!isNo) return nothing;
  // `whatsapp:+33…`: the same number, by another messenger.
  const phone = fields.get('From')?.replace(/^[a-z]+:/, '');
  if (!phone) return unreadable('From', 'The number is missing.');
  const id = fields.get('MessageSid') ?? fields.get('SmsSid') ?? fields.get('SmsMessageSid');
  if (!id) return unreadable('MessageSid', 'The number of the message is missing.');
  return one({ id, kind: 'unsubscribed', contact: { phone }, channel: 'sms' });
}

/** What Twilio puts into `X-Twilio-Signature`: HMAC-SHA1 of the address and of all fields, sorted by name. */
export function signTwilio(token: string, url: string, fields: URLSearchParams): string {
  const names = [...new Set(fields.keys())].toSorted();
  const text = names
    .map((name) =>
      [...new Set(fields.getAll(name))]
        .toSorted()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
  return createHmac('sha1', token)
    .update(url + text)
    .digest('base64');
}

/** Whose message it is, by its signature; undefined where nobody’s secret makes it. Twilio signs with or without the port. */
export function findTwilio(
  senders: readonly Sender[],
  {
    url,
    fields,
    signature,
  }: { readonly url: string; readonly fields: URLSearchParams; readonly signature: string },
): Sender | undefined {
  const { protocol, port } = new URL(url);
  const withPort =
    port === '' ? url.replace(/^(https?:\/\/[^/]+)/, `$1:${protocol === 'https:' ? 443 : 80}`) : url;
  const found = senders.filter(
    ({ secret }) =>
      [url, withPort].filter((address) => isSameSecret(signTwilio(secret, address, fields), signature))
        .length > 0,
  );
  return found[0];
}
