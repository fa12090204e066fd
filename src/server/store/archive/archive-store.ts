import { insertRows, selectIn } from '../rows.js';
import type { Database, Row, Sql } from '../sql.js';

/** What stays of a person once they have left, for a reason that the law names. */
export interface ArchivedRow {
  /** Says what it is, so that moving it twice keeps it once. */
  readonly id: string;
  readonly subject: string;
  readonly controller: string;
  /** A kind of `law/retention-rule`. */
  readonly kind: string;
  /** The rule that it is kept by. */
  readonly rule: string;
  /** The last day on which it is kept. */
  readonly until: string;
  /** RFC 3339. */
  readonly movedAt: string;
  /** Tags of the contacts that find it. */
  readonly contacts: readonly string[];
  readonly sealed: Uint8Array;
}

/** An entry as it is found: its contacts are only looked up. */
export type FoundRow = Omit<ArchivedRow, 'contacts'>;

/** Where a page of entries begins, and how many it may have. */
export interface ArchivePage {
  /** The entry that the page before ended with. */
  readonly after?: Pick<FoundRow, 'until' | 'id'> | undefined;
  readonly most: number;
}

/** The rows of an archive; all reject with StoreError, and then nothing of what was asked is stored. */
export interface ArchiveStore {
  /** All or none; one of an id that is there already stays as it is. Gives how many are new. */
  put(rows: readonly ArchivedRow[]): Promise<number>;
  find(id: string): Promise<FoundRow | undefined>;
  /** Those under one of these tags, the first to leave on top. */
  findByContact(tags: readonly string[]): Promise<readonly FoundRow[]>;
  findOf(subject: string): Promise<readonly FoundRow[]>;
  /** What leaves first on top; with `before`, only what was to be kept until a day before it. */
  list(page: ArchivePage, before?: string): Promise<readonly FoundRow[]>;
  /** Gives how many were there. */
  remove(ids: readonly string[]): Promise<number>;
  /** What was deleted stands in no file of the archive any more, as far as its database allows. */
  sweep(): Promise<void>;
  count(): Promise<number>;
  /** Keeps a fact of the archive the first time, and gives what is kept. */
  keepFact(name: string, value: string): Promise<string>;
  readFact(name: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const columns = ['id', 'subject_id', 'controller', 'kind', 'rule', 'until', 'moved_at', 'sealed'] as const;
const listed = columns.join(', ');

/** The archive that a database holds; the database is closed with it. */
export const makeArchiveStore = (database: Database): ArchiveStore => ({
  put: (rows) => database.transact((sql) => putRows(sql, rows)),
  find: async (id) => {
    const row = await database.get(`select ${listed} from archive_entry where id = $1`, id);
    return row && readRow(row);
  },
  findByContact: async (tags) => {
    const ids = await selectIn(
      database,
      (places) => `select distinct id from archive_contact where tag in (${places})`,
      [...new Set(tags)],
    );
    return readIds(
      database,
      ids.map((row) => row['id'] as string),
    );
  },
  findOf: async (subject) =>
    (
      await database.all(
        `select ${listed} from archive_entry where subject_id = $1 order by until, id`,
        subject,
      )
    ).map(readRow),
  list: async ({ after = { until: '', id: '' }, most }, before = '~') =>
    (
      await database.all(
        `select ${listed} from archive_entry
         where (until > $1 or (until = $1 and id > $2)) and until < $3 order by until, id limit $4`,
        after.until,
        after.id,
        before,
        most,
      )
    ).map(readRow),
  remove: (ids) => database.transact((sql) => removeRows(sql, ids)),
  count: async () => Number((await database.get('select count(*) as rows from archive_entry'))?.['rows']),
  keepFact: (name, value) =>
    database.transact(async (sql) => {
      await sql.run(
        'insert into receiver (name, value) values ($1, $2) on conflict (name) do nothing',
        name,
        value,
      );
      return (await sql.get('select value from receiver where name = $1', name))?.['value'] as string;
    }),
  readFact: async (name) =>
    (await database.get('select value from receiver where name = $1', name))?.['value'] as string | undefined,
  sweep: () => database.sweep(),
  close: () => database.close(),
});

async function putRows(sql: Sql, rows: readonly ArchivedRow[]): Promise<number> {
  const known = new Set(
    (
      await selectIn(
        sql,
        (places) => `select id from archive_entry where id in (${places})`,
        rows.map(({ id }) => id),
      )
    ).map((row) => row['id'] as string),
  );
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()].filter(({ id }) => !known.has(id));
  await insertRows(
    sql,
    'archive_entry',
    columns,
    fresh.map((row) => [
      row.id,
      row.subject,
      row.controller,
      row.kind,
      row.rule,
      row.until,
      row.movedAt,
      row.sealed,
    ]),
    'on conflict (id) do nothing',
  );
  await insertRows(
    sql,
    'archive_contact',
    ['tag', 'id'],
    fresh.flatMap(({ id, contacts }) => [...new Set(contacts)].map((tag) => [tag, id])),
    'on conflict do nothing',
  );
  return fresh.length;
}

async function removeRows(sql: Sql, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    await sql.run('delete from archive_contact where id = $1', id);
    removed += await sql.run('delete from archive_entry where id = $1', id);
  }
  return removed;
}

const readIds = async (sql: Sql, ids: readonly string[]): Promise<readonly FoundRow[]> =>
  (await selectIn(sql, (places) => `select ${listed} from archive_entry where id in (${places})`, ids))
    .map(readRow)
    .toSorted((one, next) => (`${one.until} ${one.id}` < `${next.until} ${next.id}` ? -1 : 1));

const readRow = (row: Row): FoundRow => ({
  id: row['id'] as string,
  subject: row['subject_id'] as string,
  controller: row['controller'] as string,
  kind: row['kind'] as string,
  rule: row['rule'] as string,
  until: row['until'] as string,
  movedAt: row['moved_at'] as string,
  sealed: row['sealed'] as Uint8Array,
});
