import type { FieldValue } from '../../form/index.js';

const hidden = '•••';

/**
 * A value that its owner recognises and a stranger cannot use: whoever has the address of a proof page may read it, and
 * addresses travel.
 */
export function maskValue(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '✓' : '';
  if (typeof value === 'object')
    return Object.values(value)
      .filter(Boolean)
      .map(() => hidden)
      .join(', ');
  const [name, domain] = value.split(/@(?=[^@]*$)/);
  if (domain) return `${firstOf(name ?? '')}${hidden}@${domain}`;
  return /^[\d\s+().-]{6,}$/.test(value) ? `${hidden}${value.slice(-2)}` : `${firstOf(value)}${hidden}`;
}

const firstOf = (text: string): string => Array.from(text)[0] ?? '';
