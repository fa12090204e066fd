import type { Summary } from '../../history/index.js';
import type { Sql, Row } from './sql.js';
import { findReplayedNoes, hasReplayedNoes } from './journal.js';

/** What is known of one person towards one business, through any of their contacts. */
export interface PersonHistory {
  /** Changes when two persons turn out to be one. */
  readonly person: number;
  /** The oldest first. */
  readonly summaries: readonly Summary[];
}

const places = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');

/** A person's row: their last records, and how many parts with earlier ones there are. */
interface HistoryRow {
  readonly person: number;
  readonly content: string;
  readonly parts: number;
}

const readRow = (row: Row): HistoryRow => ({
  person: Number(row['person']),
  content: row['content'] as string,
  parts: Number(row['parts']),
});

/** All that a person's row stands for, the oldest first. */
async function read(sql: Sql, { person, content, parts }: HistoryRow): Promise<readonly Summary[]> {
  const earlier =
    parts === 0
      ? []
      : await sql.all('select content from history_part where person = $1 order by part', person);
  return JSON.parse(
    `[${[...earlier.map((row) => row['content'] as string), content].join(',')}]`,
  ) as Summary[];
}

/** The persons who gave one of these contacts to a business; several where a contact is shared by too many records. */
export async function findHistories(
  sql: Sql,
  controller: string,
  tags: readonly string[],
): Promise<readonly PersonHistory[]> {
  if (tags.length === 0) return [];
  const rows = await sql.all(
    `select person, content, parts from person_history where person in
     (select person from contact_person where tag in (${places(2, tags.length)}) and controller = $1) order by person`,
    controller,
    ...tags,
  );
  const found: PersonHistory[] = [];
  for (const row of rows.map(readRow)) found.push({ person: row.person, summaries: await read(sql, row) });
  return found;
}

/** One history of all persons behind these contacts, the oldest first; empty for a stranger. */
export async function findHistory(
  sql: Sql,
  controller: string,
  tags: readonly string[],
): Promise<readonly Summary[]> {
  const [one, ...others] = await findHistories(sql, controller, tags);
  if (!one || others.length === 0) return addReplayed(sql, controller, tags, one?.summaries ?? []);
  return addReplayed(sql, controller, tags, inOrder([one, ...others].flatMap(({ summaries }) => summaries)));
}

const inOrder = (summaries: readonly Summary[]): readonly Summary[] =>
  [...new Map(summaries.map((summary) => [summary.place, summary])).values()].toSorted(
    (first, next) => first.place - next.place,
  );

/** Adds the noes that only a journal knew, under these contacts or any other of the same person. */
async function addReplayed(
  sql: Sql,
  controller: string,
  tags: readonly string[],
  summaries: readonly Summary[],
): Promise<readonly Summary[]> {
  if (!(await hasReplayedNoes(sql))) return summaries;
  const all = new Set([...tags, ...summaries.flatMap(({ contacts }) => contacts)]);
  const noes = [...(await findReplayedNoes(sql, controller, [...all])).values()].flat();
  return noes.length === 0 ? summaries : inOrder([...summaries, ...noes]);
}

// Statements are kept once they are made: few sizes, the rest of which is filled with a tag that nobody has.
const sizes = [1, 8, 64, 512] as const;
const mostTags = 512;
const nobody = '';

/** The histories of many contacts at once, by tag: one read for hundreds of them. */
export async function findHistoriesByTag(
  sql: Sql,
  controller: string,
  tags: readonly string[],
): Promise<ReadonlyMap<string, readonly Summary[]>> {
  const found = new Map<string, readonly Summary[]>();
  for (let from = 0; from < tags.length; from += mostTags) {
    const some = tags.slice(from, from + mostTags);
    const size = sizes.find((one) => one >= some.length) ?? mostTags;
    while (some.length < size) some.push(nobody);
    const rows = await sql.all(
      `select tag, person, content, parts from contact_person join person_history using (person)
       where tag in (${places(2, size)}) and controller = $1`,
      controller,
      ...some,
    );
    for (const row of rows) {
      const tag = row['tag'] as string;
      const summaries = await read(sql, readRow(row));
      const known = found.get(tag);
      found.set(tag, known ? [...known, ...summaries] : summaries);
    }
  }
  if (!(await hasReplayedNoes(sql))) return found;
  for (const tag of tags) {
    const known = found.get(tag) ?? [];
    const all = await addReplayed(sql, controller, [tag], known);
    if (all.length > known.length) found.set(tag, all);
  }
  return found;
}

/** The businesses to which one of these contacts was given. */
export const findControllersOf = async (sql: Sql, tags: readonly string[]): Promise<readonly string[]> =>
  tags.length === 0
    ? []
    : (
        await sql.all(
          `select distinct controller from contact_person where tag in (${places(1, tags.length)}) order by controller`,
          ...tags,
        )
      ).map((row) => row['controller'] as string);
