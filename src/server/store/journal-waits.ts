import { putFact, readFact } from './receiver-facts.js';
import type { Sql } from './sql.js';

/** Which journals a restored store still lacks, and how many records it held when that was found. */
export interface JournalWaits {
  readonly journals: readonly string[];
  readonly place: number;
}

const fact = 'journal-waits';

/** What a store waits for; null where it lacks nothing. */
export async function readJournalWaits(sql: Sql): Promise<JournalWaits | null> {
  const text = await readFact(sql, fact);
  const waits = text === undefined ? null : (JSON.parse(text) as JournalWaits);
  return waits && waits.journals.length > 0 ? waits : null;
}

/** Notes that journals are lacking. What was found wanting first gives the place. */
export async function addJournalWaits(sql: Sql, { journals, place }: JournalWaits): Promise<void> {
  const before = await readJournalWaits(sql);
  await putFact(
    sql,
    fact,
    JSON.stringify({
      journals: [...new Set([...(before?.journals ?? []), ...journals])],
      place: before?.place ?? place,
    }),
  );
}

/** Notes that journals are no longer waited for. */
export async function dropJournalWaits(sql: Sql, journals: readonly string[]): Promise<void> {
  const before = await readJournalWaits(sql);
  if (!before) return;
  const left = before.journals.filter((one) => !journals.includes(one));
  await putFact(sql, fact, JSON.stringify({ journals: left, place: before.place }));
}
