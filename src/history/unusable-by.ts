import type { Summary } from './summary.js';

/**
 * The rule under which what is known of a person may not be used: all of it came from files that say so, and the person never
 * gave it themselves. Undefined for everybody else. What only noes are known by changes nothing.
 */
export function unusableBy(summaries: readonly Summary[]): string | undefined {
  const known = summaries.filter(
    ({ isFlagged, withdrawn, confirms }) => !isFlagged && !withdrawn && confirms === undefined,
  );
  return known.every(({ file }) => file?.unusableBy !== undefined)
    ? known.at(-1)?.file?.unusableBy
    : undefined;
}
