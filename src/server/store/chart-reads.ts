import type { Database, Sql } from './sql.js';

/** What charts are read from. */
export interface ChartReads extends Pick<Sql, 'all' | 'get'> {
  close(): Promise<void>;
}

/** A copy of the database that lags behind, and may be away. */
export interface Replica {
  open(): Promise<Database>;
  /** Told when the replica is left aside, and when it is back; never twice in a row of the same. */
  onChange(isUsed: boolean, error?: Error): void;
  /** Milliseconds by a clock that is never set. */
  readonly steady: () => number;
}

// A replica that is away costs whoever looks at a chart a wait: they are spared it for so long.
const pauseInMilliseconds = 30_000;

/** Reads charts from a replica, and from the primary while there is none to be had. Nothing that decides is read through this. */
export function readFromReplica(primary: Database, { open, onChange, steady }: Replica): ChartReads {
  let replica: Promise<Database> | undefined;
  let awayUntil = -Infinity;
  let isUsed = true;
  const tell = (isNowUsed: boolean, error?: Error): void => {
    if (isNowUsed !== isUsed) onChange(isNowUsed, error);
    isUsed = isNowUsed;
  };
  const close = async (): Promise<void> => {
    const former = replica;
    replica = undefined;
    await former?.then(
      (database) => database.close(),
      () => undefined,
    );
  };
  const read = async <Result>(ask: (sql: Sql) => Promise<Result>): Promise<Result> => {
    if (steady() < awayUntil) return ask(primary);
    try {
      replica ??= open();
      const result = await ask(await replica);
      tell(true);
      return result;
    } catch (error) {
      awayUntil = steady() + pauseInMilliseconds;
      tell(false, error as Error);
      await close();
      return ask(primary);
    }
  };
  return {
    all: (text, ...values) => read((sql) => sql.all(text, ...values)),
    get: (text, ...values) => read((sql) => sql.get(text, ...values)),
    close,
  };
}
