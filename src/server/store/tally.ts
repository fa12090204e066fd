import { insertRows } from './rows.js';
import type { Sql, Row } from './sql.js';

/** So many answers of a kind in a week. No person can be told from it. */
export interface TallyEntry {
  /** The week's Monday, in Paris. */
  readonly week: string;
  readonly formId: string;
  /** `none` for a use that contacts nobody, `*` for all channels at once. */
  readonly channel: string;
  /** `own`, the id of a partner, or `*` for all. */
  readonly party: string;
  /** As in a record; `waiting` for a yes that is not confirmed yet. */
  readonly answer: string;
  readonly count: number;
}

/** Counts a batch of answers, each kind named once; part of the transaction that stores them. */
export const addToTally = (sql: Sql, entries: readonly TallyEntry[]): Promise<void> =>
  insertRows(
    sql,
    'tally',
    ['week', 'form_id', 'channel', 'party', 'answer', 'count'],
    entries.map(({ week, formId, channel, party, answer, count }) => [
      week,
      formId,
      channel,
      party,
      answer,
      count,
    ]),
    'on conflict (week, form_id, channel, party, answer) do update set count = tally.count + excluded.count',
  );

/** What was counted from a week on (its Monday), the oldest first. */
export const listTally = async (sql: Pick<Sql, 'all'>, since: string): Promise<readonly TallyEntry[]> =>
  (
    await sql.all(
      `select week, form_id, channel, party, answer, count from tally where week >= $1
       order by week, form_id, channel, party, answer`,
      since,
    )
  ).map(readRow);

const readRow = (row: Row): TallyEntry => ({
  week: row['week'] as string,
  formId: row['form_id'] as string,
  channel: row['channel'] as string,
  party: row['party'] as string,
  answer: row['answer'] as string,
  count: Number(row['count']),
});
