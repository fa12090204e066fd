import { timingSafeEqual } from 'node:crypto';
import { hmacSha256Text } from '../keys/sign.js';

/** Who was asked whether they want to stay, towards which business, and on which day. */
export interface StayAsked {
  /** `urn:uuid:` of the person. */
  readonly subject: string;
  readonly controller: string;
  readonly askedOn: string;
}

const sign = (secret: Buffer, text: string): string => hmacSha256Text(secret, `stay ${text}`).slice(0, 32);

/** The name of the page on which somebody says that they stay: only this receiver can make it. */
export function makeStayToken(secret: Buffer, { subject, controller, askedOn }: StayAsked): string {
  const text = Buffer.from(JSON.stringify([subject, controller, askedOn])).toString('base64url');
  return `${text}.${sign(secret, text)}`;
}

/** What a token is about; null for one that this receiver did not make. */
export function readStayToken(secret: Buffer, token: string): StayAsked | null {
  const [text = '', mac = ''] = token.split('.');
  const expected = sign(secret, text);
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected)))
    return null;
  const [subject, controller, askedOn] = JSON.parse(Buffer.from(text, 'base64url').toString()) as string[];
  return subject === undefined || controller === undefined || askedOn === undefined
    ? null
    : { subject, controller, askedOn };
}
