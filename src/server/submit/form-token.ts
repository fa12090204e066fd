import { timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from '../keys/sign.js';

/** What a form token says once it is known to be this receiver's. */
export interface FormToken {
  /** When the form was shown, in milliseconds since 1970. */
  readonly shownAt: number;
  /** Random: each is one form on one screen. */
  readonly id: string;
}

const timeLength = 6;
const idLength = 16;
const proofLength = 16;

const prove = (secret: Buffer, form: string, told: Uint8Array): Buffer =>
  hmacSha256(secret, Buffer.concat([Buffer.from(`${form}\n`), told])).subarray(0, proofLength);

/**
 * Makes the token of one form on one screen: the time, a random id and a keyed digest over both and the form. It names nobody,
 * and nothing is kept of it until it is used.
 */
export function makeFormToken(secret: Buffer, form: string, shownAt: number, random: Uint8Array): string {
  const time = Buffer.alloc(timeLength);
  time.writeUIntBE(shownAt, 0, timeLength);
  const told = Buffer.concat([time, random.subarray(0, idLength)]);
  return Buffer.concat([told, prove(secret, form, told)]).toString('base64url');
}

/** Reads a token; null for one that this receiver did not make for this form. */
export function readFormToken(secret: Buffer, form: string, token: string): FormToken | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== timeLength + idLength + proofLength || bytes.toString('base64url') !== token)
    return null;
  const told = bytes.subarray(0, timeLength + idLength);
  if (!timingSafeEqual(bytes.subarray(timeLength + idLength), prove(secret, form, told))) return null;
  return {
    shownAt: told.readUIntBE(0, timeLength),
    id: told.subarray(timeLength).toString('base64url'),
  };
}
