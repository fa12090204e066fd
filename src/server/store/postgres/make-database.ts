import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Database } from '../sql.js';
import { askOn, makeNames, toSql } from './ask.js';
import { isDisconnected, isOutdated, isOvertaken, PostgresError } from './failures.js';
import type { Connection } from './pool.js';
import { transactOn } from './transact-on.js';

/** What a piece of work has come to, for whoever has to know whether it can be done again. */
export interface Progress {
  /** Something may have been changed for good. */
  mayBeDone: boolean;
}

interface DatabaseOptions {
  /** The edition of the tables that this program knows: a newer one may come while it runs. */
  readonly edition: number;
  /** How long to wait before an attempt after the first, in milliseconds. */
  readonly pauseBefore?: (attempt: number) => number;
}

// Receivers that meet each other at the same row wait there, and seldom have to begin again.
const mostAttempts = 8;

/** Makes the store of a pool. A server that went away is found again once it is back. */
export function makeDatabase(
  pool: Pool,
  { edition, pauseBefore = (attempt) => attempt * attempt * (1 + Math.random()) }: DatabaseOptions,
): Database {
  const nameOf = makeNames();
  const onConnection = async <Result>(
    work: (connection: Connection, progress: Progress) => Promise<Result>,
  ): Promise<Result> => {
    for (let attempt = 1; ; attempt++) {
      const connection = await take(pool);
      const progress: Progress = { mayBeDone: false };
      try {
        const result = await work(connection, progress);
        connection.release();
        return result;
      } catch (error) {
        connection.release(isSpent(error));
        if (attempt === mostAttempts || !isRepeatable(error, attempt, progress)) throw error;
      }
      await wait(pauseBefore(attempt + 1));
    }
  };
  return {
    ...toSql((sql, values) =>
      onConnection((connection, progress) => {
        progress.mayBeDone = !/^\s*select\b/i.test(sql);
        return askOn(connection, nameOf)(sql, values);
      }),
    ),
    // What a transaction decides by is locked by its first change.
    transact: (work) =>
      onConnection((connection, progress) =>
        transactOn(
          connection,
          { begin: 'begin isolation level read committed', edition, nameOf, progress },
          work,
        ),
      ),
    readTogether: (work) =>
      onConnection((connection, progress) =>
        transactOn(
          connection,
          { begin: 'begin isolation level repeatable read, read only', edition, nameOf, progress },
          work,
        ),
      ),
    // What is deleted there is the server's to take away, when it vacuums.
    sweep: async () => undefined,
    close: () => pool.end(),
  };
}

async function take(pool: Pool): Promise<Connection> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new PostgresError(error);
  }
}

/** Whether a connection is of no more use. */
const isSpent = (error: unknown): boolean =>
  error instanceof PostgresError && (isDisconnected(error) || isOutdated(error));

/** Whether what has failed can be done again: it was undone, or a connection that had just been lost said so only now. */
const isRepeatable = (error: unknown, attempt: number, { mayBeDone }: Progress): boolean =>
  error instanceof PostgresError &&
  (isOvertaken(error) || isOutdated(error) || (isDisconnected(error) && !mayBeDone && attempt === 1));
