import { emptyTree, type TreeEdge } from '../../proof/index.js';
import type { Row, Sql, Scope } from './sql.js';

/** Where a log stands: the edge that the next batch grows from, and the last signed checkpoint. */
export interface LogHead {
  readonly edge: TreeEdge;
  readonly checkpoint: string | null;
}

const hashLength = 32;

export async function readLogHead(sql: Sql, log: string): Promise<LogHead> {
  const row = await sql.get('select size, edge, checkpoint from log_head where log = $1', log);
  return readHead(row);
}

/** Where a log stands, of its row; a log that has none is empty. */
export function readHead(row: Row | undefined): LogHead {
  if (!row) return { edge: emptyTree, checkpoint: null };
  const bytes = row['edge'] as Uint8Array;
  const roots = Array.from({ length: bytes.length / hashLength }, (_, index) =>
    bytes.slice(index * hashLength, (index + 1) * hashLength),
  );
  return { edge: { size: Number(row['size']), roots }, checkpoint: row['checkpoint'] as string };
}

/** How many records all logs of a store hold. */
export const readLogSize = async (sql: Sql): Promise<number> =>
  Number((await sql.get('select max(log_index) as last from submission'))?.['last'] ?? -1) + 1;

/** The logs that a store holds; none before its first record. */
export const listLogNames = async (sql: Sql): Promise<readonly string[]> =>
  (await sql.all('select log from log_head order by log')).map((row) => row['log'] as string);

/** An entry of a log, and the record at its place. */
export interface LoggedEntry {
  readonly place: number;
  readonly entry: Uint8Array;
  readonly record: string | null;
}

/** Entries and their records from a place on, in their order. */
export const listEntries = async (
  sql: Sql,
  log: string,
  from: number,
  most: number,
): Promise<readonly LoggedEntry[]> =>
  (
    await sql.all(
      `select e.log_index, e.entry, s.record from log_entry e left join submission s on s.log_index = e.log_index
       where e.log = $1 and e.log_index >= $2 order by e.log_index limit $3`,
      log,
      from,
      most,
    )
  ).map((row) => ({
    place: Number(row['log_index']),
    entry: row['entry'] as Uint8Array,
    record: row['record'] as string | null,
  }));

/** Lets a log of another name begin with all entries of an earlier one; `sign` gives its checkpoint. */
export const continueLogAs = (
  scope: Scope,
  earlier: string,
  name: string,
  sign: (edge: TreeEdge) => string,
): Promise<void> =>
  scope.transact(async (sql) => {
    const { edge } = await readLogHead(sql, earlier);
    if (edge.size === 0) return;
    await sql.run(
      'insert into log_entry (log, log_index, entry) select $1, log_index, entry from log_entry where log = $2',
      name,
      earlier,
    );
    await sql.run(
      'insert into log_node (log, tier, place, hash) select $1, tier, place, hash from log_node where log = $2',
      name,
      earlier,
    );
    await sql.run(
      'insert into log_head (log, size, edge, checkpoint) values ($1, $2, $3, $4)',
      name,
      edge.size,
      Buffer.concat(edge.roots),
      sign(edge),
    );
  });
