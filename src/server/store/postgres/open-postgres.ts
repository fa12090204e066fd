import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { editionOf, storeTables, type Tables, type UpToDateOptions } from '../migrations/bring-up-to-date.js';
import type { Database } from '../sql.js';
import { askOn, type NameStatement, toSql } from './ask.js';
import { checkServer, type Use } from './check-server.js';
import { makeDatabase } from './make-database.js';
import { isOvertaken, PostgresError, toStartError } from './failures.js';
import { layOut } from './lay-out.js';
import { makePool, patientTimeouts, type PoolOptions, usualTimeouts } from './pool.js';
import { readAddress } from './read-address.js';

interface OpenOptions extends UpToDateOptions {
  /** The setting that the address came from, for whoever has to correct it. */
  readonly setting?: string;
  /** `reads` for a replica, of which nothing more is asked than counts. */
  readonly use?: Use;
}

/**
 * Opens a PostgreSQL database, and makes its tables on first start. A store of an earlier edition is brought up to date, unless
 * `isGuest`. Throws StartError when the database cannot be used; nothing was changed then.
 */
export async function openPostgres(url: string, options: OpenOptions = {}): Promise<Database> {
  const address = readAddress(url, options.setting);
  const isGuest = options.isGuest || options.use === 'reads';
  // Bringing a store up to date takes its time, and so does waiting for another receiver that does it.
  const opening = await makePool(address, { most: 1, timeouts: patientTimeouts });
  try {
    await prepare(opening, options.use ?? 'all', { ...options, isGuest });
  } catch (error) {
    throw toStartError(error, address);
  } finally {
    await opening.end();
  }
  // A command reads the whole store at times.
  return connectPostgres(
    url,
    { timeouts: options.isGuest ? patientTimeouts : usualTimeouts },
    options.tables,
  );
}

/** Asks a database that is laid out already; the first connection is made for the first question. */
export const connectPostgres = async (
  url: string,
  options: PoolOptions = {},
  tables: Tables = storeTables,
): Promise<Database> =>
  makeDatabase(await makePool(readAddress(url), options), { edition: editionOf(tables) });

const nameNothing: NameStatement = () => undefined;
const mostAttempts = 20;

async function prepare(pool: Pool, use: Use, options: UpToDateOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const connection = await pool.connect();
    const sql = toSql(askOn(connection, nameNothing));
    try {
      await checkServer(sql, use);
      await sql.run('begin isolation level read committed');
      await layOut(sql, options);
      await sql.run('commit');
      return;
    } catch (error) {
      await sql.run('rollback').catch(() => undefined);
      if (attempt === mostAttempts || !isMadeMeanwhile(error)) throw error;
    } finally {
      connection.release();
    }
    await wait(attempt * 20);
  }
}

/** Another receiver has made the first table, or is about to. */
const isMadeMeanwhile = (error: unknown): boolean =>
  error instanceof PostgresError && (isOvertaken(error) || ['23505', '42P07'].includes(error.code));
