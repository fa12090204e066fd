import { emptyTree, type TreeEdge } from '../../proof/index.js';
import type { Row, Sql } from './sql.js';

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
