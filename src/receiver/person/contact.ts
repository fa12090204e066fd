import type { FieldConfig, FormConfig } from '../../config/schema.js';
import type { FieldValue } from '../../form/index.js';
import { hmacSha256 } from '../keys/sign.js';

/**
 * The keyed digest that finds a person again by e-mail, or else by phone; null when the form knows neither. Keyed,
 * because a plain digest of an address can be guessed.
 */
export function digestContact(
  secret: Buffer,
  config: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
): string | null {
  const email = textOf('email', config, values)?.normalize('NFC').toLowerCase();
  if (email) return digest(secret, `email:${email}`);
  const phone = normalizePhone(textOf('phone', config, values) ?? '');
  return phone ? digest(secret, `phone:${phone}`) : null;
}

const digest = (secret: Buffer, contact: string): string => hmacSha256(secret, contact).toString('base64url');

function textOf(
  type: FieldConfig['type'],
  { fields }: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
) {
  for (const field of fields) {
    const value = field.type === type && Object.hasOwn(values, field.id) ? values[field.id] : undefined;
    if (typeof value === 'string' && value.trim()) return value.trim();
  }
  return undefined;
}

/** One writing of a number: `06 12 34 56 78`, `+33 6 12…` and `0033 6 12…` are the same person's. */
function normalizePhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+') || !digits.startsWith('0')) return digits;
  return digits.startsWith('00') ? digits.slice(2) : `33${digits.slice(1)}`;
}
