import { noesOf, type Summary } from '../../history/index.js';
import { longestPart } from './keep-histories.js';
import { insertRows, selectIn } from './rows.js';
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
    next = [];
    for (const history of found) {
      const theirs = history.summaries.filter(({ place }) => places.has(place));
      for (const summary of theirs) gone.set(summary.place, { controller: history.controller, summary });
      if (theirs.length > 0)
        await writeHistory(
          sql,
          history,
          history.summaries.flatMap((one) => (places.has(one.place) ? (noesOf(one) ?? []) : [one])),
        );
      next.push(...theirs.flatMap(({ contacts }) => contacts).filter((tag) => !before.has(tag)));
    }
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
      `select distinct person, controller, content from contact_person join person_history using (person) where tag in (${marks})`,
    tags,
  );
  const found: History[] = [];
  for (const row of rows) {
    const person = Number(row['person']);
    if (seen.has(person)) continue;
    seen.add(person);
    const parts = await sql.all('select content from history_part where person = $1 order by part', person);
    const texts = [...parts.map((part) => part['content'] as string), row['content'] as string];
    found.push({
      person,
      controller: row['controller'] as string,
      summaries: JSON.parse(`[${texts.join(',')}]`) as Summary[],
    });
  }
  return found;
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
    await writeHistory(sql, history, changed);
    await insertRows(
      sql,
      'contact_person',
      ['tag', 'controller', 'person'],
      [[name, controller, history.person]],
      'on conflict do nothing',
    );
  }
}

async function writeHistory(
  sql: Sql,
  { person, summaries }: History,
  kept: readonly Summary[],
): Promise<void> {
  const named = new Set(kept.flatMap(({ contacts }) => contacts));
  const unnamed = summaries.flatMap(({ contacts }) => contacts).filter((tag) => !named.has(tag));
  for (const tag of new Set(unnamed))
    await sql.run('delete from contact_person where tag = $1 and person = $2', tag, person);
  await sql.run('delete from history_part where person = $1', person);
  if (kept.length === 0) {
    await sql.run('delete from person_history where person = $1', person);
    return;
  }
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
