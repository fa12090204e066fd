import type { Summary } from '../../history/index.js';
import type { HistoryEntry } from './keep-histories.js';
import { insertRows } from './rows.js';
import type { Sql } from './sql.js';

/** A consent that names its last day, and whose it is. */
export interface EndingConsent {
  readonly until: string;
  readonly place: number;
  readonly tag: string;
}

/** Keeps when the consents of some records end; part of the transaction that stores them. */
export const keepEndings = (sql: Sql, entries: readonly HistoryEntry[]): Promise<void> =>
  insertRows(
    sql,
    'ending_consent',
    ['controller', 'until', 'log_index', 'tag'],
    entries.flatMap(({ controller, summary }) => {
      const [tag] = summary.contacts;
      return tag === undefined
        ? []
        : [...endsOf(summary)].map((until) => [controller, until, summary.place, tag]);
    }),
    'on conflict do nothing',
  );

const endsOf = ({ items = [] }: Summary): ReadonlySet<string> =>
  new Set(items.flatMap(({ answer, period }) => (answer === 'granted' && period ? [period.until] : [])));

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
