import { departments } from './departments.js';

/** A number as it was understood, in the groups that people say; null for what is none. */
export function readNumberBack(text: string): string | null {
  const digits = text.replaceAll(/\D/g, '');
  const isAbroad = /^\s*(?:\+|00)/.test(text);
  const french = isAbroad
    ? /^(?:00)?33(?:0)?([1-9]\d{8})$/.exec(digits)?.[1]
    : /^0?([1-9]\d{8})$/.exec(digits)?.[1];
  if (french !== undefined) return `0${french}`.replaceAll(/(\d\d)(?=\d)/g, '$1 ');
  if (!isAbroad || digits.length < 8 || digits.length > 17) return null;
  const bare = digits.replace(/^00/, '');
  return `+${bare.slice(0, 2)} ${bare.slice(2).replaceAll(/(\d{3})(?=\d{2})/g, '$1 ')}`;
}

/** What a French postcode begins with. */
export interface Postcode {
  readonly postcode: string;
  /** The département whose postcodes mostly begin so; null where there is none. */
  readonly department: string | null;
}

/** A postcode of France as it was understood; null for anything but five digits. */
export function readPostcode(text: string): Postcode | null {
  const postcode = text.replaceAll(/\s/g, '');
  if (!/^\d{5}$/.test(postcode)) return null;
  const start = /^(?:97|98|20)/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2);
  return { postcode, department: departments[start] ?? null };
}
