import { createHash } from 'node:crypto';
import { emptyTree, growTree, hashLeaf, type Sha256 } from '../../../proof/index.js';
import { listLogHashes, addLogNodes } from '../log-nodes.js';
import type { Sql } from '../sql.js';
import { type Migration, runStatements } from './migration.js';

const page = 4096;

/** The tree of a log is kept as far as every path in it can be made from few rows, however long it is. */
export const edition13: Migration = {
  edition: 13,
  run: async (sql) => {
    await runStatements(
      sql,
      `drop table if exists log_node;
       create table log_node (
         log text not null, tier integer not null, place bigint not null, hash bytea not null,
         primary key (log, tier, place)
       );`,
    );
    for (const { log } of await sql.all('select log from log_head')) await addNodesOf(sql, log as string);
  },
};

async function addNodesOf(sql: Sql, log: string): Promise<void> {
  let edge = emptyTree;
  for (;;) {
    const entries = await listLogHashes(sql, log, edge.size, page);
    if (entries.length === 0) return;
    const grown = growTree(
      sha256,
      edge,
      entries.map((entry) => hashLeaf(sha256, entry)),
    );
    await addLogNodes(sql, log, grown.nodes);
    edge = grown.edge;
  }
}

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
