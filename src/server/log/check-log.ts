import type { Keys } from '../keys/open-keys.js';
import { isSameHash, rootOf } from '../../proof/index.js';
import type { LogMark } from '../keys/log-mark.js';
import { sha256 } from '../keys/sign.js';
import { StartError } from '../start-error.js';
import { StoreError } from '../store/sql.js';
import { readTree } from './read-tree.js';
import type { Store } from '../store/store.js';

/** What a start is held against. */
export interface LogParts {
  readonly store: Store;
  readonly log: Keys['log'];
  readonly mark: Pick<LogMark, 'last' | 'checkpoint'>;
  readonly folders: { readonly keysFolder: string; readonly dataFolder: string };
  readonly now: Date;
  warn(message: string, facts: object): void;
}

// Clocks that are set by the network differ by less.
const tolerance = 60_000;

/**
 * Holds what the store says of its log against the keys beside it, before anything is added: a log under other keys would be a second
 * one, and an emptied store would begin anew under the name of the first. Throws StartError with what is missing.
 */
export async function checkLog(parts: LogParts): Promise<void> {
  try {
    await check(parts);
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    const { dataFolder } = parts.folders;
    throw new StartError(
      `The store in ${dataFolder} is damaged (${cause.message}): stop, keep a copy of the folder, and restore a backup.`,
      { cause },
    );
  }
}

/** Whether the log begins with what a checkpoint of it says. */
const holds = async (
  store: Store,
  log: string,
  { size, root }: NonNullable<LogMark['checkpoint']>,
): Promise<boolean> => isSameHash(await rootOf(sha256, readTree(store, log), size), root);

async function check({ store, log, mark, folders, now, warn }: LogParts): Promise<void> {
  const { keysFolder, dataFolder } = folders;
  const names = await store.log.listNames();
  if (names.length > 0 && !names.includes(log.name))
    throw new StartError(
      `The data in ${dataFolder} holds the log ${names.join(', ')}, and the keys in ${keysFolder} are of ${log.name}: put log-key.pem and log.vkey back. Without them, nobody could tell the two logs apart.`,
    );
  const head = await store.log.readHead(log.name);
  const size = await store.log.readSize();
  if (head.edge.size === 0 && mark.last > 0)
    throw new StartError(
      `The store in ${dataFolder} is empty, and its log had ${mark.last} records: restore a backup. To begin anew, choose another folder for the keys too.`,
    );
  if (names.length === 1 && head.edge.size !== size)
    throw new StartError(
      `The store in ${dataFolder} is damaged: its log has ${head.edge.size} entries and it holds ${size} records. Keep a copy of the folder, and restore a backup.`,
    );
  // Going on from here, two different logs would have one name, and neither would prove anything.
  if (head.edge.size < mark.last)
    throw new StartError(
      `The log has ${head.edge.size} records and had ${mark.last}: the store in ${dataFolder} is older than its keys, as after an older backup was put back. Put the newer one back. Where it is lost, "accord keys new-log" lets the log go on under a new name.`,
    );
  if (mark.checkpoint && !(await holds(store, log.name, mark.checkpoint)))
    throw new StartError(
      `The first ${mark.checkpoint.size} records of the store in ${dataFolder} are not those that were logged under ${log.name}: it is another store. Put the right one back, and keep this one.`,
    );
  const last = await store.log.lastRecordAt();
  if (last !== null && now.getTime() < last - tolerance)
    warn(
      'The clock stands behind the last record: set it. What comes until then is recorded with a note of that.',
      {
        now: now.toISOString(),
        last: new Date(last).toISOString(),
      },
    );
}
