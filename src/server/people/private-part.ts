import { createCipheriv, createDecipheriv } from 'node:crypto';
import { type Random, systemRandom } from '../keys/random.js';

const gcm = 'aes-256-gcm';
const saltLength = 32;
const nonceLength = 12;
const tagLength = 16;
// The initial value of RFC 3394 section 2.2.3.1.
const wrapStart = Buffer.from('a6a6a6a6a6a6a6a6', 'hex');

/** What is known of a person in one submission: canonical JSON, and the salt that binds it to the record. */
export interface PrivatePart {
  readonly json: string;
  readonly salt: Buffer;
}

/** A key for one person. Erasing it erases all that was sealed with it, in backups too. */
export const makePersonKey = (random: Random = systemRandom): Buffer => random.bytes(32);

/** Wraps a person's key (RFC 3394), so that a copy of the database alone opens nothing. */
export function wrapKey(wrappingKey: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv('id-aes256-wrap', wrappingKey, wrapStart);
  return Buffer.concat([cipher.update(key), cipher.final()]);
}

/** Throws when the key was wrapped with another wrapping key. */
export function unwrapKey(wrappingKey: Buffer, wrapped: Uint8Array): Buffer {
  const decipher = createDecipheriv('id-aes256-wrap', wrappingKey, wrapStart);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

export const makeSalt = (random: Random = systemRandom): Buffer => random.bytes(saltLength);

/** Seals a private part under a person's key (AES-256-GCM), for one submission only. */
export function seal(
  personKey: Buffer,
  submissionId: string,
  { json, salt }: PrivatePart,
  random: Random = systemRandom,
): Buffer {
  const nonce = random.bytes(nonceLength);
  const cipher = createCipheriv(gcm, personKey, nonce).setAAD(Buffer.from(submissionId));
  return Buffer.concat([
    nonce,
    cipher.update(salt),
    cipher.update(json),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Opens what `seal` made. Throws when a byte, the key or the submission is another. */
export function unseal(personKey: Buffer, submissionId: string, sealed: Uint8Array): PrivatePart {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(gcm, personKey, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(submissionId))
    .setAuthTag(bytes.subarray(-tagLength));
  const plain = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
  return { salt: plain.subarray(0, saltLength), json: plain.subarray(saltLength).toString('utf8') };
}
