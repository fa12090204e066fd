import { timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from '../keys/sign.js';
import { bytesOfUuid, uuidOfBytes } from './uuid-bytes.js';

const macLength = 16;

/** The name of a person's proof page: the record's id and 128 bits that only this receiver can make. */
export function makeProofToken(secret: Buffer, recordId: string): string {
  const id = bytesOfUuid(recordId);
  return Buffer.concat([id, sign(secret, id)]).toString('base64url');
}

/** The record that a token opens; null for a token that this receiver did not make. */
export function readProofToken(secret: Buffer, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 16 + macLength || bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(sign(secret, id), bytes.subarray(16))) return null;
  return uuidOfBytes(id);
}

const sign = (secret: Buffer, id: Buffer): Buffer => hmacSha256(secret, id).subarray(0, macLength);
