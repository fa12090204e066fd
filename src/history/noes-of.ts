import { isNo } from './said.js';
import type { Summary } from './summary.js';

/**
 * The noes of a record, and nothing else of it; null where it has none, or names no contact that they stop. A box that was left
 * empty is no no: it takes back nothing.
 */
export function noesOf(summary: Summary): Summary | null {
  const { items = [], withdrawn = [], ofAgeOn: _, confirms: __, ...rest } = summary;
  const noes = items.filter((item) => isNo(item) && !item.isBoxLeft);
  if ((noes.length === 0 && withdrawn.length === 0) || summary.contacts.length === 0) return null;
  return {
    ...rest,
    ...(noes.length > 0 && { items: noes }),
    ...(withdrawn.length > 0 && { withdrawn }),
  };
}
