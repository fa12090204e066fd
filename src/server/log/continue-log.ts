import type { Keys } from '../keys/open-keys.js';
import { growTree } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import { readLogHead } from '../store/log.js';
import type { Database } from '../store/sql.js';
import { signCheckpoint } from './sign-checkpoint.js';

/**
 * Lets a log of another name go on from the records of an earlier one: the same entries at the same places, under a key of its own.
 * Proofs of the earlier log stay as they are.
 */
export async function continueLog(
  database: Database,
  earlier: string,
  keys: Pick<Keys, 'log'>,
): Promise<void> {
  await database.transact(async (sql) => {
    const { edge } = await readLogHead(sql, earlier);
    if (edge.size === 0) return;
    const { name } = keys.log;
    await sql.run(
      'insert into log_entry (log, log_index, entry) select $1, log_index, entry from log_entry where log = $2',
      name,
      earlier,
    );
    // No leaf more: the same tree, under another name.
    const { root } = growTree(sha256, edge, []);
    await sql.run(
      'insert into log_head (log, size, edge, checkpoint) values ($1, $2, $3, $4)',
      name,
      edge.size,
      Buffer.concat(edge.roots),
      signCheckpoint({ size: edge.size, root }, keys),
    );
  });
}
