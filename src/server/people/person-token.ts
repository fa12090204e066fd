import { timingSafeEqual } from 'node:crypto';
import { media, type Medium } from '../../law/index.js';
import { hmacSha256, sha256 } from '../keys/sign.js';
import { bytesOfUuid, uuidOfBytes } from './uuid-bytes.js';

/** What a link is for: it opens that, and nothing else. */
export type LinkUse =
  | { readonly kind: 'preferences' }
  /** `urn:uuid:` of the record of a slip of paper: it opens the choices of that slip. */
  | { readonly kind: 'slip'; readonly record: string }
  | { readonly kind: 'stop'; readonly channel: Medium };

/** What a link says: who, towards whom, for what, and until when. */
export interface PersonLink {
  readonly use: LinkUse;
  /**
   * Tags of the contact that it was made for, in two writings at most (see `tagOf`): it opens what was given under that, and
   * nothing else.
   */
  readonly contact: readonly string[];
  /** `urn:uuid:` of the person, in links of earlier versions; these name no contact. */
  readonly subjectId?: string;
  /** See `tagController`, for earlier versions `tagControllerName`. */
  readonly controller: string;
  /** Seconds since 1970; null for a link that does not end. */
  readonly expires: number | null;
}

/** Why a link does not open. `foreign`: not made here, cut short or changed; nothing more is told. */
export type LinkFault = 'foreign' | 'expired';

const version = 2;
const macLength = 16;
const tagLength = 4;
const preferencesByte = 1;
const slipByte = 2;
// One byte for each channel, from here on, in the order of `media`.
const stopByte = 16;
const contactLength = 12;
const places = { version: 0, use: 1, expires: 2, contact: 6, controller: 30, mac: 34 } as const;
// Links to stop messages never end: those of version 1 stand in mails, and name a person and the business by its name.
const earlier = { version: 1, subject: 6, controller: 22, mac: 26 } as const;

const tag = (text: string): string =>
  Buffer.from(sha256(Buffer.from(text)))
    .subarray(0, tagLength)
    .toString('hex');

/** Tells one business from another in a link, by its id. */
export const tagController = (id: string): string => tag(`controller ${id}`);

/** How links of version 1 tell it, by its name of then. */
export const tagControllerName = (name: string): string => tag(name);

/** The token of a link: 50 bytes, 67 characters of base64url, which only this receiver can make. */
export function makePersonToken(
  secret: Buffer,
  { use, contact, controller, expires }: Omit<PersonLink, 'subjectId'>,
): string {
  const head = Buffer.alloc(places.mac);
  head.writeUInt8(version, places.version);
  head.writeUInt8(byteOf(use), places.use);
  head.writeUInt32BE(expires ?? 0, places.expires);
  // In the place of a contact: it is opened for no address.
  if (use.kind === 'slip') Buffer.from(bytesOfUuid(use.record)).copy(head, places.contact);
  else
    contact
      .slice(0, 2)
      .forEach((one, index) =>
        Buffer.from(one, 'base64url').copy(head, places.contact + index * contactLength, 0, contactLength),
      );
  Buffer.from(controller, 'hex').copy(head, places.controller);
  return Buffer.concat([head, sign(secret, head)]).toString('base64url');
}

/** Reads a token at a moment (seconds since 1970). */
export function readPersonToken(secret: Buffer, token: string, now: number): PersonLink | LinkFault {
  const bytes = Buffer.from(token, 'base64url');
  const isEarlier = bytes[0] === earlier.version;
  const end = isEarlier ? earlier.mac : places.mac;
  if (bytes.length !== end + macLength || bytes.toString('base64url') !== token) return 'foreign';
  const head = bytes.subarray(0, end);
  if (!timingSafeEqual(sign(secret, head), bytes.subarray(end))) return 'foreign';
  const use = readUse(head);
  if ((!isEarlier && head.readUInt8(places.version) !== version) || !use) return 'foreign';
  const expires = head.readUInt32BE(places.expires) || null;
  if (expires !== null && expires < now) return 'expired';
  return isEarlier
    ? {
        use,
        expires,
        contact: [],
        subjectId: uuidOfBytes(head.subarray(earlier.subject, earlier.controller)),
        controller: head.subarray(earlier.controller).toString('hex'),
      }
    : {
        use,
        expires,
        contact: (use.kind === 'slip' ? [] : [0, contactLength]).flatMap((from) => {
          const one = head.subarray(places.contact + from, places.contact + from + contactLength);
          return one.every((byte) => byte === 0) ? [] : [one.toString('base64url')];
        }),
        controller: head.subarray(places.controller).toString('hex'),
      };
}

function byteOf(use: LinkUse): number {
  if (use.kind === 'stop') return stopByte + media.indexOf(use.channel);
  return use.kind === 'slip' ? slipByte : preferencesByte;
}

function readUse(head: Buffer): LinkUse | null {
  const byte = head.readUInt8(places.use);
  if (byte === preferencesByte) return { kind: 'preferences' };
  if (byte === slipByte)
    return { kind: 'slip', record: uuidOfBytes(head.subarray(places.contact, places.contact + 16)) };
  const channel = media[byte - stopByte];
  return channel === undefined ? null : { kind: 'stop', channel };
}

const sign = (secret: Buffer, head: Buffer): Buffer =>
  hmacSha256(secret, Buffer.concat([Buffer.from('accord person link\0'), head])).subarray(0, macLength);
