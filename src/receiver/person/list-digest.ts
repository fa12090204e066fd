import { hmacSha256, sha256 } from '../keys/sign.js';
import { type ContactKind, normalizeContact } from './contact.js';

/** SHA-256, hex, of an address in lower case or a number in E.164 with its plus: what mailers and ad platforms take. */
export function hashForMailers(kind: ContactKind, text: string): string | null {
  const contact = normalizeContact(kind, text);
  if (!contact) return null;
  return Buffer.from(sha256(Buffer.from(kind === 'email' ? contact : `+${contact}`))).toString('hex');
}

/**
 * How an entry of a list of people not to contact is kept: the keyed digest of that hash, as a plain one can be guessed.
 * Lists of addresses and lists of hashes come to the same.
 */
export const digestForList = (secret: Buffer, hash: string): string =>
  hmacSha256(secret, `list:${hash.toLowerCase()}`).toString('base64url');
