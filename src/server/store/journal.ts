import type { Summary } from '../../history/index.js';
import { putFact, readFact } from './receiver-facts.js';
import { insertRows } from './rows.js';
import type { Sql } from './sql.js';

/** A line that waits to be written into a journal, outside of the store. */
export interface JournalLine {
  readonly seq: number;
  readonly text: string;
}

/** Names a journal in the store, before its first line. */
export const keepJournal = async (sql: Sql, journal: string): Promise<void> => {
  await sql.run('insert into journal_mark (journal, last) values ($1, 0) on conflict do nothing', journal);
};

/** Up to which line the store knows a journal; undefined where it never saw it. */
export const readJournalMark = async (sql: Sql, journal: string): Promise<number | undefined> => {
  const row = await sql.get('select last from journal_mark where journal = $1', journal);
  return row && Number(row['last']);
};

/** The journals that this store knows. */
export const listJournals = async (sql: Sql): Promise<readonly string[]> =>
  (await sql.all('select journal from journal_mark order by journal')).map((row) => row['journal'] as string);

/**
 * Numbers lines and keeps them until they are written: part of the transaction of what they tell about, so that neither is there
 * without the other.
 */
export async function addJournalLines(sql: Sql, journal: string, contents: readonly object[]): Promise<void> {
  if (contents.length === 0) return;
  await keepJournal(sql, journal);
  const row = await sql.get(
    'update journal_mark set last = last + $2 where journal = $1 returning last',
    journal,
    contents.length,
  );
  const first = Number(row?.['last']) - contents.length + 1;
  await insertRows(
    sql,
    'journal_line',
    ['journal', 'seq', 'content'],
    contents.map((content, index) => [
      journal,
      first + index,
      JSON.stringify({ seq: first + index, ...content }),
    ]),
  );
}

/** Lines after a number that wait to be written, in their order. */
export const listJournalLines = async (
  sql: Sql,
  journal: string,
  after: number,
  most: number,
): Promise<readonly JournalLine[]> =>
  (
    await sql.all(
      'select seq, content from journal_line where journal = $1 and seq > $2 order by seq limit $3',
      journal,
      after,
      most,
    )
  ).map((row) => ({ seq: Number(row['seq']), text: row['content'] as string }));

/** Forgets lines that are written, up to a number. */
export const dropJournalLines = (sql: Pick<Sql, 'run'>, journal: string, upTo: number): Promise<number> =>
  sql.run('delete from journal_line where journal = $1 and seq <= $2', journal, upTo);

/** Notes that the store holds all of a journal up to a line. */
export const moveJournalMark = async (sql: Sql, journal: string, last: number): Promise<void> => {
  await sql.run(
    `insert into journal_mark (journal, last) values ($1, $2)
     on conflict (journal) do update set last = $2`,
    journal,
    last,
  );
};

const liveFact = 'journal-live';

/** Notes which journal a running receiver writes: commands add their lines to it. */
export const putLiveJournal = (sql: Sql, journal: string): Promise<void> => putFact(sql, liveFact, journal);

/** The journal that a receiver wrote last; undefined where none ever ran. */
export const readLiveJournal = (sql: Sql): Promise<string | undefined> => readFact(sql, liveFact);

/** A no that only a journal knew, in the words of the fold. */
export interface ReplayedNo {
  readonly controller: string;
  readonly summary: Summary;
  /** How many records the store held when it was found wanting: those are older, what came later is later. */
  readonly place: number;
}

/** Keeps a no from a journal under each contact that it was given with; again, it is the same. */
export async function addReplayedNo(sql: Sql, { controller, summary, place }: ReplayedNo): Promise<void> {
  const last = await sql.get('select max(number) as last from replayed_no');
  const number = Number(last?.['last'] ?? 0) + 1;
  for (const tag of new Set(summary.contacts))
    await sql.run(
      `insert into replayed_no (tag, controller, record_id, number, place, content) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      tag,
      controller,
      summary.id,
      number,
      place,
      JSON.stringify(summary),
    );
}

// A no stands between the last record before it and the first one after: this many have a place of their own there.
const mostBetween = 2 ** 24;
const mostTags = 500;

/** The noes from journals under any of these contacts, by contact, each with its place among the records. */
export async function findReplayedNoes(
  sql: Sql,
  controller: string,
  tags: readonly string[],
): Promise<ReadonlyMap<string, readonly Summary[]>> {
  const found = new Map<string, Summary[]>();
  if (tags.length === 0 || !(await hasReplayedNoes(sql))) return found;
  for (let from = 0; from < tags.length; from += mostTags) {
    const some = tags.slice(from, from + mostTags);
    const rows = await sql.all(
      `select tag, number, place, content from replayed_no
       where controller = $1 and tag in (${some.map((_, index) => `$${index + 2}`).join(', ')}) order by place, number`,
      controller,
      ...some,
    );
    for (const row of rows) {
      const tag = row['tag'] as string;
      const between = ((Number(row['number']) % mostBetween) + 1) / (mostBetween + 2);
      const summary = JSON.parse(row['content'] as string) as Summary;
      found.set(tag, [...(found.get(tag) ?? []), { ...summary, place: Number(row['place']) - 1 + between }]);
    }
  }
  return found;
}

/** Whether any journal was ever replayed into this store. */
export const hasReplayedNoes = async (sql: Sql): Promise<boolean> =>
  (await sql.get('select 1 from replayed_no limit 1')) !== undefined;
