import { setImmediate as breathe } from 'node:timers/promises';

const atOnce = 25;

/**
 * Reads many things, a few at a time: whoever asks about a person with hundreds of records keeps no other request waiting
 * meanwhile.
 */
export async function readInTurns<Row, Result>(
  rows: readonly Row[],
  read: (row: Row) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    if (from > 0) await breathe();
    results.push(...rows.slice(from, from + atOnce).map(read));
  }
  return results;
}
