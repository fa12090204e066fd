import type { Row, Sql, Value } from '../sql.js';

/** A table and how many rows of it were copied. */
export interface CopiedTable {
  readonly name: string;
  readonly rows: number;
}

// A record and its sealed part may be large: so many rows stay below 100 MB, whatever is in them.
const mostAtOnce = 200;

/** Copies every table of a SQLite store, some rows at a time. `onTable` is told of each once it is there. */
export async function copyTables(
  from: Sql,
  to: Sql,
  onTable: (table: CopiedTable) => void = () => undefined,
): Promise<readonly CopiedTable[]> {
  const copied: CopiedTable[] = [];
  const tables = await from.all(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  );
  for (const name of tables.map((row) => row['name'] as string)) {
    const table = { name, rows: await copyTable(from, to, name) };
    copied.push(table);
    onTable(table);
  }
  return copied;
}

async function copyTable(from: Sql, to: Sql, name: string): Promise<number> {
  const columns = (await from.all(`pragma table_info(${name})`)).map((row) => row['name'] as string);
  // A new store says which edition it is; the old one says the same.
  await to.run(`delete from ${name}`);
  let [rows, after] = [0, -1];
  for (;;) {
    const page = await from.all(
      `select rowid as copied_row, ${columns.join(', ')} from ${name} where rowid > $1 order by rowid limit ${mostAtOnce}`,
      after,
    );
    const last = page.at(-1);
    if (!last) return rows;
    await insert(to, name, columns, page);
    rows += page.length;
    after = Number(last['copied_row']);
  }
}

async function insert(
  to: Sql,
  name: string,
  columns: readonly string[],
  page: readonly Row[],
): Promise<void> {
  const places = page.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  const values = page.flatMap((row) => columns.map((column): Value => row[column] ?? null));
  await to.run(`insert into ${name} (${columns.join(', ')}) values ${places.join(', ')}`, ...values);
}
