import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A contact as a spreadsheet leaves it alone: a number that is written as one text loses its first zero there, or is taken for a
 * formula.
 */
export function readableContact(text: string): string {
  if (text.includes('@')) return text;
  const parsed = parsePhoneNumberFromString(text, 'FR');
  if (!parsed) return text;
  return parsed.country === 'FR' ? parsed.formatNational() : parsed.formatInternational().replace('+', '00 ');
}
