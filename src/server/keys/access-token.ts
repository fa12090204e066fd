import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sha256 } from './sign.js';

const prefix = 'accord_';
const shape = /^accord_([0-9a-f]{64})([0-9a-f]{8})$/;

const checkDigitsOf = (secret: string): string =>
  crc32(prefix + secret)
    .toString(16)
    .padStart(8, '0');

/**
 * A token that opens the receiver: `accord_`, 256 random bits and eight check digits (CRC-32), all hexadecimal, so that programs
 * which look for leaked secrets know it without asking anybody.
 */
export function makeAccessToken(random: Uint8Array = randomBytes(32)): string {
  const secret = Buffer.from(random).toString('hex');
  return prefix + secret + checkDigitsOf(secret);
}

/** Whether a text can be a token at all: a slip of the pen, or a guess, costs no look into the store. */
export function isAccessToken(text: string): boolean {
  const [, secret, digits] = shape.exec(text) ?? [];
  return secret !== undefined && digits === checkDigitsOf(secret);
}

/** What is kept of a token: nobody can guess 256 random bits, so a plain SHA-256 hides them. */
export const digestToken = (token: string): string => Buffer.from(sha256(Buffer.from(token))).toString('hex');
