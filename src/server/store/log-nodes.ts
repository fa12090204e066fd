import { insertRows } from './rows.js';
import type { Sql } from './sql.js';

/** The root of 256, 65,536, … entries of a log: from these and the entries, every path in its tree is made. */
export interface LogNode {
  /** 1 for roots of 256 entries, 2 for 256 of these, and so on. */
  readonly tier: number;
  /** Which of that tier, from 0. */
  readonly place: number;
  readonly hash: Uint8Array;
}

/** Part of the transaction that appends. */
export const addLogNodes = async (sql: Sql, log: string, nodes: readonly LogNode[]): Promise<void> => {
  await insertRows(
    sql,
    'log_node',
    ['log', 'tier', 'place', 'hash'],
    nodes.map(({ tier, place, hash }) => [log, tier, place, hash]),
  );
};

/** Hashes of a tier of 1 or above, in their order; fewer where the log is not that long. */
export const listLogNodes = async (
  sql: Sql,
  log: string,
  { tier, from, count }: { readonly tier: number; readonly from: number; readonly count: number },
): Promise<readonly Uint8Array[]> =>
  (
    await sql.all(
      'select hash from log_node where log = $1 and tier = $2 and place >= $3 and place < $4 order by place',
      log,
      tier,
      from,
      from + count,
    )
  ).map((row) => row['hash'] as Uint8Array);

/** Entries of a log, from a place on, without their records. */
export const listLogHashes = async (
  sql: Sql,
  log: string,
  from: number,
  count: number,
): Promise<readonly Uint8Array[]> =>
  (
    await sql.all(
      'select entry from log_entry where log = $1 and log_index >= $2 and log_index < $3 order by log_index',
      log,
      from,
      from + count,
    )
  ).map((row) => row['entry'] as Uint8Array);
