import { timingSafeEqual } from 'node:crypto';
import { hmacSha256, sha256 } from '../keys/sign.js';
import { bytesOfUuid, uuidOfBytes } from './uuid-bytes.js';

/** Who was asked whether they want to stay, towards which business, and on which day. */
export interface StayAsked {
  /** `urn:uuid:` of the person. */
  readonly subject: string;
  readonly controller: string;
  readonly askedOn: string;
}

/** What a token says: its business is known by four bytes of a digest. */
export interface ReadStay extends Pick<StayAsked, 'subject' | 'askedOn'> {
  isOf(controller: string): boolean;
}

const dayInMilliseconds = 86_400_000;
const places = { day: 16, controller: 18, mac: 22, end: 38 } as const;

const tagController = (controller: string): Buffer =>
  Buffer.from(sha256(Buffer.from(`stay ${controller}`))).subarray(0, 4);
const sign = (secret: Buffer, content: Buffer): Buffer => hmacSha256(secret, content).subarray(0, 16);

/** The name of the page on which somebody says that they stay: only this receiver can make it. */
export function makeStayToken(secret: Buffer, { subject, controller, askedOn }: StayAsked): string {
  const day = Buffer.alloc(2);
  day.writeUInt16BE(Date.parse(`${askedOn}T00:00:00Z`) / dayInMilliseconds);
  const content = Buffer.concat([bytesOfUuid(subject), day, tagController(controller)]);
  return Buffer.concat([content, sign(secret, content)]).toString('base64url');
}

/** What a token is about; null for one that this receiver did not make. */
export function readStayToken(secret: Buffer, token: string): ReadStay | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== places.end || bytes.toString('base64url') !== token) return null;
  const content = bytes.subarray(0, places.mac);
  if (!timingSafeEqual(sign(secret, content), bytes.subarray(places.mac))) return null;
  const tag = bytes.subarray(places.controller, places.mac);
  return {
    subject: uuidOfBytes(bytes.subarray(0, places.day)),
    askedOn: new Date(bytes.readUInt16BE(places.day) * dayInMilliseconds).toISOString().slice(0, 10),
    isOf: (controller) => tagController(controller).equals(tag),
  };
}
