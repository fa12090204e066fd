import { domainToASCII, domainToUnicode } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { FormConfig } from '../../config/schema.js';
import type { FieldValue } from '../../form/index.js';
import type { Medium } from '../../law/index.js';
import { hmacSha256Text } from '../keys/sign.js';

/** A way to reach a person, and to find them again. */
export type ContactKind = 'email' | 'phone';

/** What a channel uses to reach somebody; null for letters. */
export const contactUsedBy = (channel: Medium | string): ContactKind | null =>
  byNumber.has(channel) ? 'phone' : channel === 'email' ? 'email' : null;

const byNumber: ReadonlySet<string> = new Set(['phone', 'sms', 'automated-call', 'fax']);

/** The keyed digests of one address or number, in every writing that any edition has digested; today's first. */
export type ContactDigests = readonly string[];

// One address or one number, and nothing around it: what a mail program would read as several is nobody's.
const single: Readonly<Record<ContactKind, RegExp>> = {
  email: /^\s*[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\s*$/,
  phone: /^[^\p{L}\p{N}]*(?:\p{Nd}[^\p{L}\p{N}]*){4,17}$/u,
};
const longest = 254;

/** Whether a text is one address or one number: only such is digested, and only to such a mail goes. */
export const isContact = (kind: ContactKind, text: string): boolean =>
  text.trim().length <= longest && single[kind].test(text);

const digest = (secret: Buffer, kind: ContactKind, writing: string): string =>
  hmacSha256Text(secret, `${kind}:${writing}`);

/**
 * The keyed digest that finds a person again by an address or a number; null for what is neither. Keyed, because a plain
 * digest of an address can be guessed.
 */
export function digestContact(secret: Buffer, kind: ContactKind, text: string): string | null {
  if (!isContact(kind, text)) return null;
  const contact = normalizeContact(kind, text);
  return contact ? digest(secret, kind, contact) : null;
}

/** All digests under which an address or a number may be stored; none for what is neither. */
export const digestWritings = (secret: Buffer, kind: ContactKind, text: string): ContactDigests =>
  isContact(kind, text) ? writingsOf(kind, text).map((writing) => digest(secret, kind, writing)) : [];

/** What was written into a form, as digests: its e-mail addresses first, then its numbers, each once. */
export function digestContacts(
  secret: Buffer,
  { fields }: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
): readonly ContactDigests[] {
  const digestsOf = (kind: ContactKind): readonly ContactDigests[] =>
    fields
      .filter(({ type, id }) => type === kind && Object.hasOwn(values, id))
      .map(({ id }) => values[id])
      .map((value) => (typeof value === 'string' ? digestWritings(secret, kind, value) : []));
  const all = [...digestsOf('email'), ...digestsOf('phone')].filter(({ length }) => length > 0);
  return [...new Map(all.map((one) => [one[0], one])).values()];
}

/** The digests of an address and a number, as far as there is one. */
export const digestGiven = (
  secret: Buffer,
  { email, phone }: { readonly email?: string; readonly phone?: string },
): readonly ContactDigests[] =>
  [
    email === undefined ? [] : digestWritings(secret, 'email', email),
    phone === undefined ? [] : digestWritings(secret, 'phone', phone),
  ].filter(({ length }) => length > 0);

// What a copied text brings along and nobody sees.
const unseen = /\p{Cf}/gu;

/** One writing of an address or a number; empty when there is nothing in it. Numbers are E.164 without the plus. */
export const normalizeContact = (kind: ContactKind, text: string): string =>
  onlyWritingOf(kind, text) ??
  (kind === 'email'
    ? normalizeEmail(text.replaceAll(unseen, '').trim(), domainToASCII)
    : toOwnCode(dialled(text)));

/** The same address or number as earlier editions wrote it too, each once, today's writing first. */
export function writingsOf(kind: ContactKind, text: string): readonly string[] {
  const only = onlyWritingOf(kind, text);
  if (only !== null) return [only];
  const today = normalizeContact(kind, text);
  if (!today) return [];
  const before =
    kind === 'email'
      ? [normalizeEmail(text.trim(), (domain) => domain), normalizeEmail(today, domainToUnicode)]
      : [dialled(text), fromFrance(today)];
  return [...new Set([today, ...before])];
}

// Nearly all of a list: an address whose domain has one writing, and a mobile number of mainland France. What the libraries make
// of them is known without asking: a test holds both against each other.
const plainAddress = /^[\w.+-]+@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]+$/i;
const plainNumber = /^(?:0|\+33)([67](?:[ .-]?\d\d){4}|[67]\d{8})$/;

/** The one writing that every edition has given a plain address or number; null where they have to be looked up. */
function onlyWritingOf(kind: ContactKind, text: string): string | null {
  if (kind === 'email') return plainAddress.test(text) ? text.toLowerCase() : null;
  const [, national] = plainNumber.exec(text) ?? [];
  const digits = national?.replaceAll(/\D/g, '');
  return digits === undefined || overseas.some(([, pattern]) => pattern.test(digits)) ? null : `33${digits}`;
}

/** A number as the whole world dials it (E.164), as far as its writing tells. */
export const internationalNumber = (text: string): string => `+${normalizeContact('phone', text)}`;

/** `Zoé@Café.example` and `zoé@xn--caf-dma.example` are one mailbox: domains are compared as they are looked up (RFC 5891). */
function normalizeEmail(text: string, writeDomain: (domain: string) => string): string {
  const plain = text.normalize('NFC').toLowerCase();
  const at = plain.lastIndexOf('@');
  if (at < 0) return plain;
  const domain = plain.slice(at + 1);
  return `${plain.slice(0, at)}@${writeDomain(domain) || domain}`;
}

/** `06 12 34 56 78`, `+33 (0)6 12…` and `0033 6 12…` are the same person's. Without a country it is a French number. */
function dialled(text: string): string {
  const parsed = parsePhoneNumberFromString(text.trim(), 'FR');
  // What is no number at all is still a text that is the same each time.
  return parsed ? parsed.number.slice(1) : text.replaceAll(/\D/g, '');
}

// Numbers of the overseas departments, as they are dialled in France: after the 0, and the code that is their own. The ranges
// are those of libphonenumber's metadata; 06 39 98 is kept for films (ARCEP) and is nobody's.
const overseas: readonly (readonly [code: string, national: RegExp])[] = [
  ['262', /^(?:26(?:2\d|30|31|9\d)\d|69[23]\d\d|639(?!98)\d\d|7092\d|7093[5-7])\d{4}$/],
  ['590', /^(?:590\d\d|69[01]\d\d|7090\d)\d{4}$/],
  ['594', /^(?:594\d\d|694\d\d|7093[0-4])\d{4}$/],
  ['596', /^(?:596\d\d|69[67]\d\d|7091\d)\d{4}$/],
  // Saint-Pierre-et-Miquelon: six digits behind its code, which is part of what is dialled, and newer numbers of nine.
  ['', /^508\d{6}$/],
  ['508', /^708[45]\d{5}$/],
];

/** `0692 12 34 56` rings in La Réunion: +262 692 12 34 56, and never +33. */
function toOwnCode(digits: string): string {
  if (!digits.startsWith('33')) return digits;
  const national = digits.slice(2);
  const found = overseas.find(([, pattern]) => pattern.test(national));
  return found ? found[0] + national : digits;
}

/**
 * The same number with the code of mainland France, as earlier editions wrote what was dialled from there: all have one plan of
 * numbers, also those of providers that belong to no place (09 76 …).
 */
function fromFrance(digits: string): string {
  const national = /^(?:262|590|594|596|508)(\d{9})$/.exec(digits)?.[1] ?? /^508\d{6}$/.exec(digits)?.[0];
  return national === undefined ? digits : `33${national}`;
}
