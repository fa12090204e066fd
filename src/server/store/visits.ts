import type { Summary } from '../../history/index.js';
import { insertRows, selectIn } from './rows.js';
import type { Sql } from './sql.js';

// A page that is sent under ever new addresses is no person's.
const mostTags = 16;

interface Visit {
  readonly tags: readonly string[];
  readonly at: number;
}

const idOf = ({ form, turn }: Summary): string | null => (turn ? `${turn.visit} ${form}` : null);

/** Under which contacts some pages have sent something: where somebody has mended their address, what was sent before is not what they meant. */
export interface Visits {
  /** Those that were known when the visits were loaded. */
  tagsBefore(summary: Summary): readonly string[];
  /** Notes the contacts of a record, and gives those of before that it has no more. */
  follow(summary: Summary): readonly string[];
  write(): Promise<void>;
}

/** Loads the visits of some records; part of the transaction that stores them. */
export async function loadVisits(sql: Sql, summaries: readonly Summary[]): Promise<Visits> {
  const visits = new Map<string, Visit>();
  const changed = new Set<string>();
  const ids = [...new Set(summaries.flatMap((summary) => idOf(summary) ?? []))];
  for (const row of await selectIn(
    sql,
    (places) => `select id, tags, at from visit where id in (${places})`,
    ids,
  ))
    visits.set(row['id'] as string, {
      tags: (row['tags'] as string).split(' ').filter(Boolean),
      at: Number(row['at']),
    });
  const tagsBefore = (summary: Summary): readonly string[] => visits.get(idOf(summary) ?? '')?.tags ?? [];
  return {
    tagsBefore,
    follow: (summary) => {
      const id = idOf(summary);
      if (id === null) return [];
      const { contacts, at } = summary;
      const before = tagsBefore(summary);
      visits.set(id, { tags: [...new Set([...before, ...contacts])].slice(0, mostTags), at });
      changed.add(id);
      return before.filter((tag) => !contacts.includes(tag));
    },
    write: () =>
      insertRows(
        sql,
        'visit',
        ['id', 'tags', 'at'],
        [...changed].flatMap((id) => {
          const visit = visits.get(id);
          return visit ? [[id, visit.tags.join(' '), visit.at]] : [];
        }),
        'on conflict (id) do update set tags = excluded.tags, at = excluded.at',
      ),
  };
}

/** Forgets the pages that were last heard of before a moment (milliseconds since 1970). */
export const forgetVisits = async (sql: Sql, before: number): Promise<void> =>
  void (await sql.run('delete from visit where at < $1', before));
