import type { CustomTypesConfig, Pool, PoolClient } from 'pg';
import type { Address } from './read-address.js';

/** A connection that was taken from the pool; `release(true)` closes it. */
export type Connection = PoolClient;

/** How long something may take, in milliseconds. */
export interface Timeouts {
  /** To connect, or to wait for a connection that is free. */
  readonly connect: number;
  readonly statement: number;
  /** To wait for another transaction. */
  readonly lock: number;
  /** For a transaction to say nothing: whoever stalls lets go of what it holds. */
  readonly idle: number;
}

/** For a receiver: whoever waits is told in time to try again. */
export const usualTimeouts: Timeouts = { connect: 5000, statement: 30_000, lock: 10_000, idle: 10_000 };

/** For what a whole store has to be read or written for. */
export const patientTimeouts: Timeouts = {
  connect: 10_000,
  statement: 3_600_000,
  lock: 600_000,
  idle: 3_600_000,
};

/** A whole number; `BIGINT` holds more of them than JavaScript tells apart. */
function readWhole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('A number is too large to be read.');
  return number;
}

// PostgreSQL's numbers for types: BIGINT, and the NUMERIC that sums are.
const readers: ReadonlyMap<number, (text: string) => unknown> = new Map([
  [20, readWhole],
  [1700, Number],
]);

export interface PoolOptions {
  /** Connections at once. Default 10. */
  readonly most?: number;
  readonly timeouts?: Timeouts;
}

/** Makes a pool, which connects when it is asked. Its connections are bounded in number and in time. */
export async function makePool(
  { url }: Address,
  { most = 10, timeouts = usualTimeouts }: PoolOptions = {},
): Promise<Pool> {
  // Whoever stores in a file never loads it.
  const { Pool: PoolOf, types: usual } = await import('pg');
  const types: CustomTypesConfig = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      (format !== 'binary' && readers.get(oid)) ||
      usual.getTypeParser(oid, format as 'text')) as typeof usual.getTypeParser,
  };
  const { connect, statement, lock, idle } = timeouts;
  const pool = new PoolOf({
    connectionString: url,
    application_name: 'accord',
    max: most,
    connectionTimeoutMillis: connect,
    // A server that went away in silence is noticed here; one that is slow stops by itself before.
    query_timeout: statement + 5000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types,
    // The pool waits for it; its types do not say so.
    // oxlint-disable-next-line typescript/no-misused-promises
    onConnect: async (client) => {
      await client.query(
        `set statement_timeout = ${statement}; set lock_timeout = ${lock};
         set idle_in_transaction_session_timeout = ${idle}`,
      );
    },
  });
  // Whoever waits for an answer is told by their own call; without a listener, a lost connection would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}
