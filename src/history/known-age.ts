import type { Summary } from './summary.js';

/**
 * The day from which somebody is old enough to be asked, by the birth dates that came with a contact; undefined where none is
 * known. Once a birth date is known, it stays known, whatever is left out later.
 */
export function knownAgeIn(summaries: readonly Summary[], used: readonly string[]): string | undefined {
  const days = summaries.flatMap(({ ofAgeOn, contacts }) =>
    ofAgeOn !== undefined && used.some((tag) => contacts.includes(tag)) ? [ofAgeOn] : [],
  );
  return days.toSorted().at(-1);
}
