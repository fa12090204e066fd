import { sha256 } from '../keys/sign.js';
import { type InboundCall, nothing, one, unreadable } from './inbound-event.js';

/**
 * Reads a call of Mailchimp’s: fields of a form. `fired_at` names no time zone, so that what it tells counts from when it came.
 * `cleaned` is an address that Mailchimp took off the list: for a complaint (`abuse`), or because mail comes back.
 */
export function readMailchimp(fields: URLSearchParams): InboundCall {
  const type = fields.get('type');
  // What is sent once to see whether somebody answers.
  if (type === null) return nothing;
  const isCleaned = type === 'cleaned';
  if (type !== 'unsubscribe' && !isCleaned) return nothing;
  const email = fields.get('data[email]');
  if (email === null) return unreadable('data[email]', 'The address is missing.');
  const reason = fields.get('data[reason]');
  const id = JSON.stringify([type, reason, fields.get('fired_at'), fields.get('data[list_id]'), email]);
  return one({
    id: Buffer.from(sha256(Buffer.from(id))).toString('base64url'),
    kind: reason === 'abuse' ? 'complained' : isCleaned ? 'bounced' : 'unsubscribed',
    contact: { email },
    channel: 'email',
  });
}
