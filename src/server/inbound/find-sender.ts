import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../keys/sign.js';
import type { Sender } from './read-senders.js';

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export const isSameSecret = (one: string, other: string): boolean =>
  // Of digests, as these have one length.
  timingSafeEqual(sha256(Buffer.from(one)), sha256(Buffer.from(other)));

/** The sender that is known by one of these; undefined for nobody. All are compared, so that the time does not tell whose it is. */
export function findBySecret(senders: readonly Sender[], shown: readonly string[]): Sender | undefined {
  const found = senders.filter(
    ({ secret }) => shown.filter((text) => text !== '' && isSameSecret(secret, text)).length > 0,
  );
  return found[0];
}

/** What a call shows to be let in: in its address, as a token, or as the password of HTTP’s basic authentication. */
export function shownSecrets(authorization: string | undefined, query: string): readonly string[] {
  const [, scheme = '', given = ''] = /^(\w+) +(\S+)$/.exec(authorization ?? '') ?? [];
  const inHeader =
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(given, 'base64')
          .toString('utf8')
          .replace(/^[^:]*:/, '')
      : scheme.toLowerCase() === 'bearer'
        ? given
        : '';
  return [inHeader, new URLSearchParams(query).get('secret') ?? ''];
}
