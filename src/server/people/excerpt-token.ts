import { timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from '../keys/sign.js';
import { bytesOfUuid, uuidOfBytes } from './uuid-bytes.js';

const macLength = 16;
const idLength = 16;
const placeLength = 2;

/** One question of a record, and with it the party that it is about. */
export interface ExcerptPlace {
  readonly recordId: string;
  /** Of an item in the record. */
  readonly place: number;
}

/** The end of an excerpt's address: a record, a place in it, and 128 bits that only this receiver can make. */
export function makeExcerptToken(secret: Buffer, { recordId, place }: ExcerptPlace): string {
  const at = Buffer.alloc(placeLength);
  at.writeUInt16BE(place);
  const named = Buffer.concat([bytesOfUuid(recordId), at]);
  return Buffer.concat([named, sign(secret, named)]).toString('base64url');
}

/** What a token is about; null for a token that this receiver did not make. */
export function readExcerptToken(secret: Buffer, token: string): ExcerptPlace | null {
  const bytes = Buffer.from(token, 'base64url');
  const length = idLength + placeLength;
  if (bytes.length !== length + macLength || bytes.toString('base64url') !== token) return null;
  const named = bytes.subarray(0, length);
  if (!timingSafeEqual(sign(secret, named), bytes.subarray(length))) return null;
  return { recordId: uuidOfBytes(named.subarray(0, idLength)), place: named.readUInt16BE(idLength) };
}

const sign = (secret: Buffer, named: Buffer): Buffer => hmacSha256(secret, named).subarray(0, macLength);

/** Where a partner asks whether what it was shown still stands: below the address under which people reach the receiver. */
export const excerptAddress =
  (publicUrl: string, secret: Buffer) =>
  (recordId: string, place: number): string =>
    `${publicUrl.replace(/\/$/, '')}/v1/excerpts/${makeExcerptToken(secret, { recordId, place })}`;
