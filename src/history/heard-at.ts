import { type ClockStep, madeBy } from './said-in.js';
import type { Summary } from './summary.js';

/**
 * When a person was last heard of under one of these contacts (milliseconds since 1970); -Infinity for never. A record is of
 * whom its first contact is, and of the number or address that something on it was given for; what else it carries may be
 * somebody else's, and a flagged one is surely nobody's.
 */
export const heardAtIn = (
  summaries: readonly Summary[],
  known: readonly string[] | undefined,
  steps: readonly ClockStep[] = [],
): number =>
  summaries.reduce(
    (last, one) =>
      !one.isFlagged && !one.file && isOf(one, known) ? Math.max(last, madeBy(one, steps)) : last,
    -Infinity,
  );

const isOf = (
  { contacts: [first = ''], items = [] }: Summary,
  known: readonly string[] | undefined,
): boolean =>
  known === undefined ||
  known.includes(first) ||
  items.some(({ contact }) => contact !== undefined && known.includes(contact));
