import type { Row, Scope, Sql } from './sql.js';
import { readLogSize } from './log.js';

/** An entry of a list of people not to contact. Null: every channel, every party of the controller. */
export interface Suppression {
  /** Keyed digest; see `digestForList`. */
  readonly digest: string;
  readonly controller: string;
  readonly channel: string | null;
  readonly party: string | null;
  /** RFC 3339. */
  readonly since: string;
  /** How many records the log held when it came in: those before it are older, whatever their clocks said. */
  readonly place: number;
  /** Of the import that it came with; empty for those of earlier editions. */
  readonly importId: string;
}

/** One list that was taken in. */
export interface SuppressionImport {
  readonly id: string;
  readonly controller: string;
  /** RFC 3339. */
  readonly at: string;
  readonly place: number;
  /** What was counted, as JSON. */
  readonly counts: string;
}

/** What an entry is about; two imports may have the same. */
export type SuppressionKey = Pick<Suppression, 'digest' | 'controller' | 'channel' | 'party'>;

/** Notes a list before its entries come, and gives it a number: the later one is greater, whatever the clock says. */
export const addImport = (
  scope: Scope,
  { controller, at, counts }: Omit<SuppressionImport, 'id' | 'place'>,
): Promise<Pick<SuppressionImport, 'id' | 'place'>> =>
  scope.transact(async (sql) => {
    const place = await readLogSize(sql);
    return { id: await insertImport(sql, { controller, at, place, counts }), place };
  });

/** The same, for a place that is known. */
export async function insertImport(
  sql: Sql,
  { controller, at, place, counts }: Omit<SuppressionImport, 'id'>,
): Promise<string> {
  for (;;) {
    const before = Number((await sql.get('select count(*) as lists from suppression_import'))?.['lists']);
    const id = String(before + 1).padStart(9, '0');
    const added = await sql.run(
      `insert into suppression_import (id, controller, at, place, counts, undone_at)
       values ($1, $2, $3, $4, $5, null) on conflict do nothing`,
      id,
      controller,
      at,
      place,
      counts,
    );
    // Another list that comes in at this moment may have the number.
    if (added === 1) return id;
  }
}

/** Adds entries, all or none, with what `beside` writes; gives how many are new. */
export const addSuppressions = (
  scope: Scope,
  entries: readonly Suppression[],
  beside?: (sql: Sql) => Promise<void>,
): Promise<number> =>
  scope.transact(async (sql) => {
    await beside?.(sql);
    return insertSuppressions(sql, entries);
  });

/** The same, as part of a transaction. */
export async function insertSuppressions(sql: Sql, entries: readonly Suppression[]): Promise<number> {
  let added = 0;
  for (const { digest, controller, channel, party, since, place, importId } of entries)
    added += await sql.run(
      `insert into suppression (digest, controller, channel, party, import_id, since, place)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      digest,
      controller,
      channel ?? '',
      party ?? '',
      importId,
      since,
      place,
    );
  return added;
}

/** The place of the last entry of this kind; undefined while there is none. */
export async function findPlace(
  sql: Sql,
  { digest, controller, channel, party }: SuppressionKey,
): Promise<number | undefined> {
  const place = (
    await sql.get(
      `select max(place) as place from suppression
     where digest = $1 and controller = $2 and channel = $3 and party = $4`,
      digest,
      controller,
      channel ?? '',
      party ?? '',
    )
  )?.['place'];
  return place === null || place === undefined ? undefined : Number(place);
}

/** The last import of a controller that stands; undefined when there is none. */
export async function findLastImport(sql: Sql, controller: string): Promise<SuppressionImport | undefined> {
  const row = await sql.get(
    `select id, at, place, counts from suppression_import
     where controller = $1 and undone_at is null order by id desc limit 1`,
    controller,
  );
  return (
    row && {
      id: row['id'] as string,
      controller,
      at: row['at'] as string,
      place: Number(row['place']),
      counts: row['counts'] as string,
    }
  );
}

/** When the last list came in that the log's record of this place is to follow, in milliseconds since 1970; null for none. */
export async function findListAt(sql: Sql, place: number): Promise<number | null> {
  const row = await sql.get(
    'select at from suppression_import where place = $1 order by id desc limit 1',
    place,
  );
  return row ? Date.parse(row['at'] as string) : null;
}

/** How many entries an import added. */
export const countEntries = async (sql: Sql, importId: string): Promise<number> =>
  Number(
    (await sql.get('select count(*) as entries from suppression where import_id = $1', importId))?.[
      'entries'
    ],
  );

const mostAtOnce = 2000;

/** Takes away what one import added, and nothing else; gives how many entries that were. */
export async function removeImport(scope: Scope, importId: string, at: string): Promise<number> {
  const page = () =>
    scope.all(
      `select digest, controller, channel, party from suppression where import_id = $1 limit ${mostAtOnce}`,
      importId,
    );
  let removed = 0;
  // A few at a time: people are answering meanwhile, and the store is theirs.
  for (let rows = await page(); rows.length > 0; rows = await page())
    removed += await removeEntries(scope, importId, rows);
  await scope.transact((sql) =>
    sql.run('update suppression_import set undone_at = $2 where id = $1', importId, at),
  );
  return removed;
}

const removeEntries = (scope: Scope, importId: string, rows: readonly Row[]): Promise<number> =>
  scope.transact(async (sql) => {
    let removed = 0;
    for (const { digest = '', controller = '', channel = '', party = '' } of rows)
      removed += await sql.run(
        `delete from suppression
         where digest = $1 and controller = $2 and channel = $3 and party = $4 and import_id = $5`,
        digest,
        controller,
        channel,
        party,
        importId,
      );
    return removed;
  });

/** The entries of one controller about any of these digests. */
export const findSuppressions = async (
  sql: Sql,
  controller: string,
  digests: readonly string[],
): Promise<readonly Suppression[]> =>
  digests.length === 0
    ? []
    : (
        await sql.all(
          `select digest, channel, party, since, place, import_id from suppression
           where digest in (${digests.map((_, index) => `$${index + 2}`).join(', ')}) and controller = $1`,
          controller,
          ...digests,
        )
      ).map((row) => ({
        digest: row['digest'] as string,
        controller,
        channel: (row['channel'] as string) || null,
        party: (row['party'] as string) || null,
        since: row['since'] as string,
        place: Number(row['place']),
        importId: row['import_id'] as string,
      }));

/** Whether a controller has any entry at all. */
export const hasSuppressions = async (sql: Sql, controller: string): Promise<boolean> =>
  (await sql.get('select 1 from suppression where controller = $1 limit 1', controller)) !== undefined;

/** The digests of imported lists that one channel and party of a controller are about. */
export const listImported = async (
  sql: Sql,
  controller: string,
  { channel, party }: { readonly channel: string; readonly party: string },
): Promise<Set<string>> =>
  new Set(
    (
      await sql.all(
        `select distinct digest from suppression
         where controller = $1 and channel in ('', $2) and party in ('', $3)`,
        controller,
        channel,
        party,
      )
    ).map((row) => row['digest'] as string),
  );

/** The number of the list that came in for a controller at that moment; undefined where there is none. */
export const findImportAt = async (sql: Sql, controller: string, at: string): Promise<string | undefined> =>
  (await sql.get('select id from suppression_import where controller = $1 and at = $2', controller, at))?.[
    'id'
  ] as string | undefined;
