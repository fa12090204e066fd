import { hmacSha256 } from '../../keys/sign.js';
import { StartError } from '../../start-error.js';

/** The key in a secret as the Standard Webhooks specification writes it: `whsec_` and base64 of 24 to 64 bytes. */
export function readWebhookSecret(text: string): Buffer {
  const [, encoded = ''] = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw new StartError(
    '--webhook-secret: "whsec_" and 24 to 64 random bytes in base64 are accepted, such as whsec_$(openssl rand -base64 32).',
  );
}

/** The headers of one delivery (Standard Webhooks 1.0.0): whoever has the secret can tell who sent it, and when. */
export function signWebhook(key: Buffer, id: string, seconds: number, body: string): Record<string, string> {
  const signature = hmacSha256(key, `${id}.${seconds}.${body}`).toString('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
