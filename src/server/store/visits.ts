import type { Summary } from '../../history/index.js';
import type { Sql } from './sql.js';

const idOf = ({ form }: Summary, visit: string): string => `${visit} ${form}`;

/**
 * Notes under which contacts a page has sent something, and gives those of before: where somebody has mended their address,
 * what was sent for the one before is not what they meant. Part of the transaction that stores the record.
 */
export async function followVisit(sql: Sql, summary: Summary): Promise<readonly string[]> {
  const { turn, contacts, at } = summary;
  if (!turn) return [];
  const id = idOf(summary, turn.visit);
  const row = await sql.get('select tags from visit where id = $1', id);
  const before = ((row?.['tags'] as string | undefined) ?? '').split(' ').filter(Boolean);
  await sql.run(
    'insert into visit (id, tags, at) values ($1, $2, $3) on conflict (id) do update set tags = $2, at = $3',
    id,
    [...new Set([...before, ...contacts])].slice(0, mostTags).join(' '),
    at,
  );
  return before.filter((tag) => !contacts.includes(tag));
}

// A page that is sent under ever new addresses is no person's.
const mostTags = 16;

/** Forgets the pages that were last heard of before a moment (milliseconds since 1970). */
export const forgetVisits = async (sql: Sql, before: number): Promise<void> => {
  await sql.run('delete from visit where at < $1', before);
};
