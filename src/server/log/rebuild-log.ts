import { emptyTree, growTree, hashLeaf } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import { StartError } from '../start-error.js';
import type { StoreParts } from '../store/store.js';

/** Where a log stands. */
export interface LogState {
  readonly size: number;
  /** Base64; null for an empty log. */
  readonly root: string | null;
}

const most = 1000;

/**
 * Builds a log's tree anew from its entries, and each entry from its record: a byte that changed anywhere shows. Throws StartError
 * where the store does not hold what its log says.
 */
export async function rebuildLog(store: Pick<StoreParts, 'log'>, log: string): Promise<LogState> {
  const { edge } = await store.log.readHead(log);
  let grown = emptyTree;
  let root: string | null = null;
  while (grown.size < edge.size) {
    const rows = await store.log.listEntries(log, grown.size, most);
    const start = grown.size;
    rows.forEach(({ place, entry, record }, index) => {
      const isRight =
        place === start + index &&
        record !== null &&
        Buffer.compare(sha256(Buffer.from(record)), entry) === 0;
      if (!isRight) throw differs(log, start + index);
    });
    if (rows.length === 0) throw differs(log, start);
    const tree = growTree(
      sha256,
      grown,
      rows.map(({ entry }) => hashLeaf(sha256, entry)),
    );
    grown = tree.edge;
    root = Buffer.from(tree.root).toString('base64');
  }
  const isSame =
    grown.size === edge.size &&
    grown.roots.every((one, index) => Buffer.compare(one, edge.roots[index] ?? Buffer.alloc(0)) === 0);
  if (!isSame) throw differs(log, grown.size);
  return { size: edge.size, root };
}

const differs = (log: string, place: number): StartError =>
  new StartError(
    `The store is not what its log ${log} says, from record ${place} on: it is damaged, or was changed. Take another backup.`,
  );
