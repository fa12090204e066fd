import { timingSafeEqual } from 'node:crypto';
import { media, type Medium } from '../../law/index.js';
import { hmacSha256, sha256 } from '../keys/sign.js';
import { bytesOfUuid, uuidOfBytes } from './uuid-bytes.js';

/** What a link is for: it opens that, and nothing else. */
export type LinkUse = { readonly kind: 'preferences' } | { readonly kind: 'stop'; readonly channel: Medium };

/** What a link says: who, towards whom, for what, and until when. */
export interface PersonLink {
  readonly use: LinkUse;
  /** `urn:uuid:` of the person. */
  readonly subjectId: string;
  /** See `tagController`. */
  readonly controller: string;
  /** Seconds since 1970; null for a link that does not end. */
  readonly expires: number | null;
}

/** Why a link does not open. `foreign`: not made here, cut short or changed; nothing more is told. */
export type LinkFault = 'foreign' | 'expired';

const version = 1;
const macLength = 16;
const tagLength = 4;
const preferencesByte = 1;
// One byte for each channel, from here on, in the order of `media`.
const stopByte = 16;
const places = { version: 0, use: 1, expires: 2, subject: 6, controller: 22, mac: 26 } as const;

/** Tells one controller from another in a link. */
export const tagController = (name: string): string =>
  Buffer.from(sha256(Buffer.from(name)))
    .subarray(0, tagLength)
    .toString('hex');

/** The token of a link: 42 bytes, 56 characters of base64url, which only this receiver can make. */
export function makePersonToken(secret: Buffer, { use, subjectId, controller, expires }: PersonLink): string {
  const head = Buffer.alloc(places.mac);
  head.writeUInt8(version, places.version);
  head.writeUInt8(
    use.kind === 'preferences' ? preferencesByte : stopByte + media.indexOf(use.channel),
    places.use,
  );
  head.writeUInt32BE(expires ?? 0, places.expires);
  bytesOfUuid(subjectId).copy(head, places.subject);
  Buffer.from(controller, 'hex').copy(head, places.controller);
  return Buffer.concat([head, sign(secret, head)]).toString('base64url');
}

/** Reads a token at a moment (seconds since 1970). */
export function readPersonToken(secret: Buffer, token: string, now: number): PersonLink | LinkFault {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== places.mac + macLength || bytes.toString('base64url') !== token) return 'foreign';
  const head = bytes.subarray(0, places.mac);
  if (!timingSafeEqual(sign(secret, head), bytes.subarray(places.mac))) return 'foreign';
  const use = readUse(head.readUInt8(places.use));
  if (head.readUInt8(places.version) !== version || !use) return 'foreign';
  const expires = head.readUInt32BE(places.expires) || null;
  if (expires !== null && expires < now) return 'expired';
  return {
    use,
    expires,
    subjectId: uuidOfBytes(head.subarray(places.subject, places.controller)),
    controller: head.subarray(places.controller).toString('hex'),
  };
}

function readUse(byte: number): LinkUse | null {
  if (byte === preferencesByte) return { kind: 'preferences' };
  const channel = media[byte - stopByte];
  return channel === undefined ? null : { kind: 'stop', channel };
}

const sign = (secret: Buffer, head: Buffer): Buffer =>
  hmacSha256(secret, Buffer.concat([Buffer.from('accord person link\0'), head])).subarray(0, macLength);
