import { randomBytes } from 'node:crypto';
import { sha256 } from './sign.js';

/** The digest under which a link in a mail is kept. */
export const digestLinkToken = (token: string): string =>
  Buffer.from(sha256(Buffer.from(token))).toString('base64url');

/** Makes what a link in a mail opens with: the mail alone has the token, the store its digest. */
export function makeLinkToken(): { readonly token: string; readonly digest: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestLinkToken(token) };
}
