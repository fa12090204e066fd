import type { Summary } from '../../history/index.js';
import type { Sql } from './sql.js';

/** A consent that names its last day, and whose it is. */
export interface EndingConsent {
  readonly until: string;
  readonly place: number;
  readonly tag: string;
}

/** Keeps when the consents of a record end; part of the transaction that stores it. */
export async function keepEndings(
  sql: Sql,
  controller: string,
  { place, contacts, items = [] }: Summary,
): Promise<void> {
  const [tag] = contacts;
  const ends = new Set(
    items.flatMap(({ answer, period }) => (answer === 'granted' && period ? [period.until] : [])),
  );
  if (tag === undefined) return;
  for (const until of ends)
    await sql.run(
      'insert into ending_consent (controller, until, log_index, tag) values ($1, $2, $3, $4) on conflict do nothing',
      controller,
      until,
      place,
      tag,
    );
}

/** What a business was given until one of these days, both included, the soonest first. */
export const listEndings = async (
  sql: Sql,
  controller: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly EndingConsent[]> =>
  (
    await sql.all(
      `select until, log_index, tag from ending_consent
       where controller = $1 and until >= $2 and until <= $3 order by until, log_index`,
      controller,
      from,
      until,
    )
  ).map((row) => ({
    until: row['until'] as string,
    place: Number(row['log_index']),
    tag: row['tag'] as string,
  }));
