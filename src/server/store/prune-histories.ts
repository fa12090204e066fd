import { noesOf, type Summary } from '../../history/index.js';
import { longestPart } from './keep-histories.js';
import { deletePairs, insertRows, runIn, selectIn } from './rows.js';
import type { Sql } from './sql.js';

/** What a record had said, and to which business. */
export interface PrunedEntry {
  readonly controller: string;
  readonly summary: Summary;
}

interface History {
  readonly person: number;
  readonly controller: string;
  readonly summaries: readonly Summary[];
  /** There are earlier records than those of the person's row. */
  readonly hasParts: boolean;
}

/** A history, and what stays of it. */
interface Change {
  readonly history: History;
  readonly kept: readonly Summary[];
}

/**
 * Leaves of some records their noes alone, in the history of whoever gave one of these contacts or another one that stands beside them;
 * gives what the records had said. Part of a transaction.
 */
export async function pruneHistories(
  sql: Sql,
  tags: readonly string[],
  places: ReadonlySet<number>,
): Promise<readonly PrunedEntry[]> {
  const seen = new Set<number>();
  const gone = new Map<number, PrunedEntry>();
  for (let next = [...new Set(tags)]; next.length > 0;) {
    const found = await readHistories(sql, next, seen);
    const before = new Set(next);
    const beside = new Set<string>();
    const changes: Change[] = [];
    for (const history of found) {
      const theirs = history.summaries.filter(({ place }) => places.has(place));
      if (theirs.length === 0) continue;
      for (const summary of theirs) gone.set(summary.place, { controller: history.controller, summary });
      const kept = history.summaries.flatMap((one) => (places.has(one.place) ? (noesOf(one) ?? []) : [one]));
      changes.push({ history, kept });
      for (const { contacts } of theirs) for (const tag of contacts) if (!before.has(tag)) beside.add(tag);
    }
    await writeHistories(sql, changes);
    next = [...beside];
  }
  return [...gone.values()];
}

/** The histories behind some contacts, of every business, that were not seen before. */
async function readHistories(
  sql: Sql,
  tags: readonly string[],
  seen: Set<number>,
): Promise<readonly History[]> {
  const rows = await selectIn(
    sql,
    (marks) =>
      `select distinct person, controller, content, parts from contact_person join person_history using (person) where tag in (${marks})`,
    tags,
  );
  // Two pieces of the tags may find the same person.
  const fresh = [...new Map(rows.map((row) => [Number(row['person']), row])).values()].filter(
    (row) => !seen.has(Number(row['person'])),
  );
  const earlier = await readParts(
    sql,
    fresh.filter((row) => Number(row['parts']) > 0).map((row) => Number(row['person'])),
  );
  return fresh.map((row) => {
    const person = Number(row['person']);
    seen.add(person);
    const parts = earlier.get(person) ?? [];
    return {
      person,
      controller: row['controller'] as string,
      summaries: JSON.parse(`[${[...parts, row['content'] as string].join(',')}]`) as Summary[],
      hasParts: parts.length > 0,
    };
  });
}

/** The earlier parts of some histories, each in their order. */
async function readParts(
  sql: Sql,
  persons: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const parts = new Map<number, string[]>();
  for (const row of await selectIn(
    sql,
    (marks) => `select person, content from history_part where person in (${marks}) order by person, part`,
    persons,
  )) {
    const person = Number(row['person']);
    parts.set(person, [...(parts.get(person) ?? []), row['content'] as string]);
  }
  return parts;
}

/** How some records of a business are to stand from now on. */
export interface Rewriting {
  readonly controller: string;
  readonly places: ReadonlySet<number>;
  rewrite(summary: Summary): Summary;
  /** A tag that whoever gave these contacts is found by too. */
  readonly name: string;
}

/** Lets some records stand otherwise in the histories behind some contacts. Part of a transaction. */
export async function rewriteHistory(
  sql: Sql,
  tags: readonly string[],
  { controller, places, rewrite, name }: Rewriting,
): Promise<void> {
  for (const history of await readHistories(sql, tags, new Set())) {
    if (history.controller !== controller) continue;
    const changed = history.summaries.map((one) => (places.has(one.place) ? rewrite(one) : one));
    await writeHistories(sql, [{ history, kept: changed }]);
    await insertRows(
      sql,
      'contact_person',
      ['tag', 'controller', 'person'],
      [[name, controller, history.person]],
      'on conflict do nothing',
    );
  }
}

async function writeHistories(sql: Sql, changes: readonly Change[]): Promise<void> {
  await deletePairs(sql, 'contact_person', ['tag', 'person'], changes.flatMap(unnamedBy));
  await runIn(
    sql,
    (marks) => `delete from history_part where person in (${marks})`,
    changes.filter(({ history }) => history.hasParts).map(({ history }) => history.person),
  );
  await runIn(
    sql,
    (marks) => `delete from person_history where person in (${marks})`,
    changes.filter(({ kept }) => kept.length === 0).map(({ history }) => history.person),
  );
  for (const { history, kept } of changes) if (kept.length > 0) await rewriteRows(sql, history.person, kept);
}

/** The contacts that no record of a history carries any more, each with whose history it is. */
function unnamedBy({ history: { person, summaries }, kept }: Change): readonly (readonly [string, number])[] {
  const named = new Set(kept.flatMap(({ contacts }) => contacts));
  const tags = new Set(summaries.flatMap(({ contacts }) => contacts));
  return [...tags].filter((tag) => !named.has(tag)).map((tag) => [tag, person]);
}

async function rewriteRows(sql: Sql, person: number, kept: readonly Summary[]): Promise<void> {
  const parts = cutIntoParts(kept);
  const last = parts.pop() ?? '';
  await sql.run(
    'update person_history set content = $2, parts = $3 where person = $1',
    person,
    last,
    parts.length,
  );
  await insertRows(
    sql,
    'history_part',
    ['person', 'part', 'content'],
    parts.map((content, index) => [person, index, content]),
  );
}

function cutIntoParts(summaries: readonly Summary[]): string[] {
  const parts = [''];
  for (const summary of summaries) {
    const more = JSON.stringify(summary);
    const last = parts.at(-1) ?? '';
    if (last === '') parts[parts.length - 1] = more;
    else if (last.length + more.length < longestPart) parts[parts.length - 1] = `${last},${more}`;
    else parts.push(more);
  }
  return parts;
}
