import type { Summary } from '../../history/index.js';
import { renameCallsTo } from './call-attempts.js';
import { rewriteHistory } from './prune-histories.js';
import type { Sql } from './sql.js';
import { tagOf } from './tag.js';

/** A contact that a person is known by, and the one that takes its place. */
export interface ContactChange {
  readonly subjectId: string;
  readonly controller: string;
  /** Tags of the contact of before, in every writing. */
  readonly before: readonly string[];
  /** Keyed digest of the new one. */
  readonly now: string;
  /** Whether a channel uses such a contact. */
  isReachedBy(channel: string): boolean;
}

/**
 * A person's records stand under the new contact from now on, and their noes hold for both. A yes stays with the contact that it was given
 * for: nobody said it of the new one.
 */
export async function renameContact(sql: Sql, change: ContactChange): Promise<void> {
  const { subjectId, controller, before, now } = change;
  const tag = tagOf(now);
  const rows = await sql.all('select log_index from submission where subject_id = $1', subjectId);
  const places = new Set(rows.map((row) => Number(row['log_index'])));
  await rewriteHistory(sql, before, {
    controller,
    places,
    rewrite: (summary) => withContact(summary, tag, change),
    name: tag,
  });
  await renameCallsTo(sql, { controller, before, now: tag });
  await sql.run(
    `update subject set lookup = $2 where subject_id = $1 and not exists (select 1 from subject where lookup = $2)`,
    subjectId,
    now,
  );
}

function withContact(summary: Summary, tag: string, { before, isReachedBy }: ContactChange): Summary {
  const [first] = summary.contacts;
  if (first === undefined || !before.includes(first)) return summary;
  return {
    ...summary,
    contacts: [tag, ...summary.contacts.filter((one) => one !== tag)],
    ...(summary.items && {
      items: summary.items.map((item) =>
        item.contact === undefined && isReachedBy(item.channel) ? { ...item, contact: first } : item,
      ),
    }),
  };
}
