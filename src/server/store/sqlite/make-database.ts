import { type Database, StoreError } from '../sql.js';
import { setTimeout as wait } from 'node:timers/promises';
import { awaitLock } from './await-lock.js';
import type { Connection } from './connection.js';
import { makeTurns } from './take-turns.js';

/** The connections to one file. */
export interface Connections {
  /** All that writes, one transaction at a time. */
  readonly writer: Connection;
  /** Reads outside of transactions: a connection of their own sees what was committed, and nothing that may be undone. */
  readonly reader: Connection;
  /** Reads of one moment, which others must not fall into. */
  connectReader(): Connection;
  /** Whether the file still stands where it was. */
  isInPlace(): boolean;
}

/** Puts all that was written into the file, and empties the log beside it; who reads meanwhile is waited for. */
async function cutLog(writer: Connection): Promise<void> {
  const row = await writer.get('pragma wal_checkpoint(truncate)');
  if (row?.['busy'] === 0) return;
  await wait(20);
  await writer.get('pragma wal_checkpoint(truncate)');
}

/** Puts the connections to one file together. In WAL mode, who reads and who writes do not wait for each other. */
export function makeDatabase({ writer, reader, connectReader, isInPlace }: Connections): Database {
  const [inWritersTurn, inReadersTurn] = [makeTurns(), makeTurns()];
  let moment: Connection | undefined;
  const write = <Result>(work: () => Promise<Result>): Promise<Result> =>
    inWritersTurn(() => {
      if (!isInPlace())
        throw new StoreError('The database file was moved or deleted: put it back, or start again.');
      return awaitLock(work);
    });
  return {
    all: reader.all,
    get: reader.get,
    run: (text, ...values) => write(() => writer.run(text, ...values)),
    transact: (work) => write(() => writer.transact('begin immediate', work)),
    readTogether: (work) =>
      inReadersTurn(() => {
        moment ??= connectReader();
        return moment.transact('begin', work);
      }),
    // What was deleted is overwritten in the file; its earlier pages stand in the log beside it until that is cut.
    sweep: () => write(() => cutLog(writer)),
    close: async () => {
      await inReadersTurn(async () => moment?.close());
      await inWritersTurn(async () => {
        reader.close();
        writer.close();
      });
    },
  };
}
