/**
 * One writing of a number in a register: `RCS Angers 123 456 789`, `123456789`, the SIRET of any of its places and its French
 * VAT number are one company's SIREN. Others are compared letter by letter, without spaces.
 */
export function normalizeRegistration(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length === 9) return digits;
  if (digits.length === 14) return digits.slice(0, 9);
  const plain = text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return digits.length === 11 && plain.startsWith('FR') ? digits.slice(2) : plain;
}
