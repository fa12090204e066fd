import type { Sql } from '../sql.js';
import { askOn, type NameStatement, toSql } from './ask.js';
import { checkServer } from './check-server.js';
import { listTables } from './edition-mark.js';
import { toStartError, UnusableError } from './failures.js';
import { layOut } from './lay-out.js';
import { makePool, patientTimeouts } from './pool.js';
import { readAddress } from './read-address.js';

const nameNothing: NameStatement = () => undefined;

/**
 * Makes the tables in an empty database and fills them, in one transaction: either all of it is there afterwards, or nothing.
 * Throws StartError when the database cannot be used or is not empty.
 */
export async function fillPostgres<Result>(
  url: string,
  setting: string,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const address = readAddress(url, setting);
  const pool = await makePool(address, { most: 1, timeouts: patientTimeouts });
  try {
    const connection = await pool.connect();
    const sql = toSql(askOn(connection, nameNothing));
    try {
      await checkServer(sql, 'all');
      if ((await listTables(sql)).length > 0)
        throw new UnusableError(
          'it is not empty: a store, or something else, is there already. Give an empty one.',
        );
      await sql.run('begin isolation level read committed');
      await layOut(sql, {});
      const result = await work(sql);
      await sql.run('commit');
      return result;
    } finally {
      // Whatever was not committed is undone with its connection.
      connection.release(true);
    }
  } catch (error) {
    throw toStartError(error, address);
  } finally {
    await pool.end();
  }
}
