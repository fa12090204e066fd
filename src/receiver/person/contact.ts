import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { FormConfig } from '../../config/schema.js';
import type { FieldValue } from '../../form/index.js';
import type { Medium } from '../../law/index.js';
import { hmacSha256 } from '../keys/sign.js';

/** A way to reach a person, and to find them again. */
export type ContactKind = 'email' | 'phone';

/** What a channel uses to reach somebody; null for letters. */
export const contactUsedBy = (channel: Medium): ContactKind | null =>
  byNumber.has(channel) ? 'phone' : channel === 'email' ? 'email' : null;

const byNumber: ReadonlySet<Medium> = new Set(['phone', 'sms', 'automated-call', 'fax']);

/**
 * The keyed digest that finds a person again by an address or a number; null when there is nothing in it. Keyed,
 * because a plain digest of an address can be guessed.
 */
export function digestContact(secret: Buffer, kind: ContactKind, text: string): string | null {
  const contact = normalizeContact(kind, text);
  return contact ? hmacSha256(secret, `${kind}:${contact}`).toString('base64url') : null;
}

/** The digests of what was written into a form: its e-mail addresses first, then its numbers, each once. */
export function digestContacts(
  secret: Buffer,
  { fields }: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
): readonly string[] {
  const digestsOf = (kind: ContactKind): readonly (string | null)[] =>
    fields
      .filter(({ type, id }) => type === kind && Object.hasOwn(values, id))
      .map(({ id }) => values[id])
      .map((value) => (typeof value === 'string' ? digestContact(secret, kind, value) : null));
  return [...new Set([...digestsOf('email'), ...digestsOf('phone')])].filter((digest) => digest !== null);
}

/** The digests of an address and a number, as far as there is one. */
export const digestGiven = (
  secret: Buffer,
  { email, phone }: { readonly email?: string; readonly phone?: string },
): readonly string[] =>
  [
    email === undefined ? null : digestContact(secret, 'email', email),
    phone === undefined ? null : digestContact(secret, 'phone', phone),
  ].filter((digest) => digest !== null);

/** One writing of an address or a number; empty when there is nothing in it. Numbers are E.164 without the plus. */
export const normalizeContact = (kind: ContactKind, text: string): string =>
  kind === 'email' ? text.trim().normalize('NFC').toLowerCase() : normalizePhone(text.trim());

/** A number as the whole world dials it (E.164), as far as its writing tells. */
export const internationalNumber = (text: string): string => `+${normalizePhone(text.trim())}`;

/** `06 12 34 56 78`, `+33 (0)6 12…` and `0033 6 12…` are the same person's. Without a country it is a French number. */
function normalizePhone(text: string): string {
  const parsed = parsePhoneNumberFromString(text, 'FR');
  // What is no number at all is still a text that is the same each time.
  return parsed ? parsed.number.slice(1) : text.replace(/\D/g, '');
}
