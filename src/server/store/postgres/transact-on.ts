import type { QueryResult } from 'pg';
import { type Sql, StoreError } from '../sql.js';
import { askOn, type NameStatement, toSql } from './ask.js';
import type { Progress } from './make-database.js';
import { editionQuery } from './edition-mark.js';
import { PostgresError } from './failures.js';
import type { Connection } from './pool.js';

interface Transaction {
  /** The statement that it begins with. */
  readonly begin: string;
  readonly edition: number;
  readonly nameOf: NameStatement;
  readonly progress: Progress;
}

/** Does a piece of work in one transaction. Throws PostgresError, and what the work throws; nothing of it is stored then. */
export async function transactOn<Result>(
  connection: Connection,
  { begin, edition, nameOf, progress }: Transaction,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  try {
    // Both in one message. The tables may have been brought to a newer edition while this program ran.
    const [, found] = (await tell(connection, `${begin}; ${editionQuery}`)) as unknown as QueryResult[];
    refuseOther(edition, Number((found?.rows[0] as { edition?: unknown } | undefined)?.edition));
    progress.mayBeDone = true;
    const result = await work(toSql(askOn(connection, nameOf)));
    // After an error that the work has swallowed, PostgreSQL undoes everything, and says no more than this.
    const { command } = await tell(connection, 'commit');
    if (command !== 'COMMIT') throw new StoreError('The database has undone a transaction that failed.');
    return result;
  } catch (error) {
    // Where that fails too, the connection is gone, and the transaction with it.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function tell(connection: Connection, sql: string): Promise<QueryResult> {
  try {
    return await connection.query(sql);
  } catch (error) {
    throw new PostgresError(error);
  }
}

function refuseOther(edition: number, found: number): void {
  if (found === edition) return;
  throw new StoreError(
    `The database has been brought to edition ${found} by another version of Accord, and this one writes edition ${edition}: stop it, and start that version.`,
  );
}
