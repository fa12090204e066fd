import { type EditionMark, readEditionRow, writeEditionRow } from '../migrations/bring-up-to-date.js';
import type { Sql } from '../sql.js';
import { UnusableError } from './failures.js';

/** Asks for the edition as `edition`, a text: in the row that every database has for it. */
export const editionQuery = `select value as edition from receiver where name = 'edition'`;

/** The tables of the schema in use. */
export async function listTables(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all(
    `select table_name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`,
  );
  return rows.map((row) => row['table_name'] as string);
}

const mostNamed = 5;

/** A row that whoever brings the tables up to date holds until they are. */
export const editionMark: EditionMark = {
  read: async (sql) => {
    const tables = await listTables(sql);
    if (tables.length === 0) return null;
    const edition = tables.includes('receiver') ? await readEditionRow(sql) : undefined;
    if (edition !== undefined) return edition;
    const some = tables.slice(0, mostNamed).join(', ');
    throw new UnusableError(
      `it holds tables of something else (${some}${tables.length > mostNamed ? ', …' : ''}). Give Accord a database, or a schema, of its own.`,
    );
  },
  write: writeEditionRow,
};

/** Waits until nobody else brings the tables up to date, and keeps others from it. */
export const holdEdition = (sql: Sql): Promise<unknown> =>
  sql.get(`select value from receiver where name = 'edition' for update`);
