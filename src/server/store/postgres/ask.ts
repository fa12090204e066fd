import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';
import type { Row, Sql, Value } from '../sql.js';
import { PostgresError } from './failures.js';
import type { Connection } from './pool.js';

/** Runs one statement. Throws PostgresError. */
export type Ask = (sql: string, values: readonly Value[]) => Promise<QueryResult<Row>>;

/** The name under which a statement is prepared; none for one that is not. */
export type NameStatement = (sql: string) => string | undefined;

// A connection keeps what it has prepared until it closes. Lists of values come in many lengths: after so many texts, further
// ones are not prepared.
const mostPrepared = 400;

/** Names statements by their text. */
export function makeNames(): NameStatement {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= mostPrepared) return known;
    const name = `accord_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * Tables as PostgreSQL is to have them. Texts are compared by their bytes, as in SQLite: in a language's order, ids and pages
 * would be missed. And a place in the log outgrows 32 bits.
 */
export const adaptTables = (sql: string): string =>
  /^\s*(create|alter) table/i.test(sql)
    ? sql.replaceAll(/\btext\b/gi, 'text collate "C"').replaceAll(/\binteger\b/gi, 'bigint')
    : sql;

/** Asks on one connection. */
export const askOn =
  (connection: Connection, nameOf: NameStatement): Ask =>
  async (sql, values) => {
    const name = nameOf(sql);
    const query: QueryConfig = {
      text: adaptTables(sql),
      values: [...values],
      ...(name !== undefined && { name }),
    };
    try {
      return await connection.query<Row>(query);
    } catch (error) {
      throw new PostgresError(error);
    }
  };

/** Statements of the store, asked this way. */
export const toSql = (ask: Ask): Sql => ({
  all: async (sql, ...values) => (await ask(sql, values)).rows,
  get: async (sql, ...values) => (await ask(sql, values)).rows[0],
  run: async (sql, ...values) => (await ask(sql, values)).rowCount ?? 0,
});
