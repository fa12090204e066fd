import {
  emptyTree,
  growTree,
  hashLeaf,
  isSameHash,
  parseCheckpoint,
  type Sha256,
  type TreeEdge,
} from '../../../proof/index.js';
import { type Sql, StoreError } from '../sql.js';
import type { CopiedTable } from './copy-tables.js';

const mostAtOnce = 1000;

/** Counts what was copied where it is now. Throws StoreError where rows are missing or too many. */
export async function checkCounts(to: Sql, copied: readonly CopiedTable[]): Promise<void> {
  for (const { name, rows } of copied) {
    const counted = Number((await to.get(`select count(*) as rows from ${name}`))?.['rows']);
    if (counted !== rows) throw new StoreError(`of ${rows} rows of ${name}, ${counted} have arrived.`);
  }
}

/**
 * Builds every log anew from its entries, and compares it with its last checkpoint; each record with its entry. Throws StoreError
 * where something differs.
 */
export async function checkLogs(to: Sql, sha256: Sha256): Promise<void> {
  const utf8 = new TextEncoder();
  for (const head of await to.all('select log, size, checkpoint from log_head')) {
    const log = head['log'] as string;
    const checkpoint = parseCheckpoint(head['checkpoint'] as string);
    let [edge, root]: [TreeEdge, Uint8Array | null] = [emptyTree, null];
    for (;;) {
      const rows = await to.all(
        `select log_index, entry, record from log_entry left join submission using (log_index)
         where log = $1 and log_index >= $2 order by log_index limit ${mostAtOnce}`,
        log,
        edge.size,
      );
      if (rows.length === 0) break;
      rows.forEach((row, index) => {
        const isInPlace = Number(row['log_index']) === edge.size + index;
        const isRecord =
          typeof row['record'] === 'string' &&
          isSameHash(sha256(utf8.encode(row['record'])), row['entry'] as Uint8Array);
        if (!isInPlace || !isRecord)
          throw new StoreError(
            `the log ${log} of the old store has no record at ${edge.size + index} that fits its entry.`,
          );
      });
      const leaves = rows.map((row) => hashLeaf(sha256, row['entry'] as Uint8Array));
      ({ edge, root } = growTree(sha256, edge, leaves));
    }
    const isWhole =
      checkpoint !== null &&
      edge.size === Number(head['size']) &&
      edge.size === checkpoint.size &&
      root !== null &&
      isSameHash(root, checkpoint.root);
    if (!isWhole)
      throw new StoreError(
        `the log ${log} of the old store does not have the root that its checkpoint says.`,
      );
  }
}
