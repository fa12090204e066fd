import { domainToASCII, domainToUnicode } from 'node:url';
import { hmacSha256, sha256 } from '../keys/sign.js';
import { type ContactKind, normalizeContact } from './contact.js';

/**
 * How a contact may have been written before somebody hashed it, the usual way first: an address in lower case with its
 * domain in ASCII or as people read it; a number in E.164 with its plus, without it, and as it is dialled at home. Overseas
 * departments dial the mainland's numbers, so their numbers have two country codes. Empty when there is nothing in it.
 */
export function hashedWritingsOf(kind: ContactKind, text: string): readonly string[] {
  const contact = normalizeContact(kind, text);
  if (!contact) return [];
  return [...new Set(kind === 'email' ? writingsOfAddress(contact) : writingsOfNumber(contact))];
}

function writingsOfAddress(address: string): readonly string[] {
  const at = address.lastIndexOf('@') + 1;
  const [local, domain] = [address.slice(0, at), address.slice(at)];
  // Most are written in one way only.
  if (plainDomain.test(domain)) return [address];
  const ascii = domainToASCII(domain);
  return ascii === '' ? [address] : [local + ascii, local + domainToUnicode(ascii), address];
}

const plainDomain = /^(?!xn--)[a-z\d-]+(?:\.(?!xn--)[a-z\d-]+)*$/;

// What is dialled in an overseas department after its 0, and the code that its numbers have abroad.
const overseas: readonly (readonly [code: string, national: RegExp])[] = [
  ['262', /^(?:262|263|269|639|69[23])\d{6}$/],
  ['590', /^(?:590|69[01])\d{6}$/],
  ['594', /^(?:594|694)\d{6}$/],
  ['596', /^(?:596|69[67])\d{6}$/],
  ['508', /^708\d{6}$/],
  // Saint-Pierre-et-Miquelon's code is part of what is dialled there.
  ['', /^508\d{6}$/],
];

const abroad = (code: string, national: string): readonly string[] => [
  `+${code}${national}`,
  `${code}${national}`,
];

function writingsOfNumber(digits: string): readonly string[] {
  const [, mainland] = /^33(\d{9})$/.exec(digits) ?? [];
  if (mainland !== undefined) {
    const [code] = overseas.find(([, pattern]) => pattern.test(mainland)) ?? [];
    return [...abroad('33', mainland), `0${mainland}`, ...(code === undefined ? [] : abroad(code, mainland))];
  }
  for (const [code, pattern] of overseas) {
    const national = digits.slice(code.length);
    if (digits.startsWith(code) && pattern.test(national))
      return [...abroad(code, national), `0${national}`, ...abroad('33', national)];
  }
  return abroad('', digits);
}

const hashOf = (writing: string): string => Buffer.from(sha256(Buffer.from(writing))).toString('hex');

/** SHA-256, hex, of an address in lower case or a number in E.164 with its plus: what mailers and ad platforms take. */
export function hashForMailers(kind: ContactKind, text: string): string | null {
  const [writing] = hashedWritingsOf(kind, text);
  return writing === undefined ? null : hashOf(writing);
}

/** The same with a key that two parties share (HMAC-SHA-256, hex): without it, nobody can try all numbers. */
export function keyedHash(key: Buffer, kind: ContactKind, text: string): string | null {
  const [writing] = hashedWritingsOf(kind, text);
  return writing === undefined ? null : hmacSha256(key, writing).toString('hex');
}

/** The keyed hashes of all writings of a contact. */
export const keyedHashesOf = (key: Buffer, kind: ContactKind, text: string): readonly string[] =>
  hashedWritingsOf(kind, text).map((writing) => hmacSha256(key, writing).toString('hex'));

/**
 * How an entry of a list of people not to contact is kept: the keyed digest of that hash, as a plain one can be guessed.
 * Lists of addresses and lists of hashes come to the same.
 */
export const digestForList = (secret: Buffer, hash: string): string =>
  hmacSha256(secret, `list:${hash.toLowerCase()}`).toString('base64url');

/** All digests under which a list may hold a contact, whichever writing of it was hashed. */
export const listDigestsOf = (secret: Buffer, kind: ContactKind, text: string): readonly string[] =>
  hashedWritingsOf(kind, text).map((writing) => digestForList(secret, hashOf(writing)));
