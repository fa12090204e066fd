import type { Database } from './database.js';

/** An entry of a list of people not to contact. Null: every channel, every party of the controller. */
export interface Suppression {
  /** Keyed digest; see `digestForList`. */
  readonly digest: string;
  readonly controller: string;
  readonly channel: string | null;
  readonly party: string | null;
  /** RFC 3339. */
  readonly since: string;
  /** How many records the log held then. */
  readonly place: number;
  /** Of the import that it came with; empty for those of earlier editions. */
  readonly importId: string;
}

/** Adds entries, all or none; gives how many are new. One that is there already keeps its date. */
export const addSuppressions = (database: Database, entries: readonly Suppression[]): number =>
  database.transact(() =>
    entries.reduce(
      (added, { digest, controller, channel, party, since, place, importId }) =>
        added +
        database.run(
          `insert into suppression (digest, controller, channel, party, since, place, import_id) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing`,
          digest,
          controller,
          channel ?? '',
          party ?? '',
          since,
          place,
          importId,
        ),
      0,
    ),
  );

/** The entries of one controller about any of these digests. */
export const findSuppressions = (
  database: Database,
  controller: string,
  digests: readonly string[],
): readonly Suppression[] =>
  digests.length === 0
    ? []
    : database
        .all(
          `select digest, channel, party, since, place, import_id from suppression
           where digest in (${digests.map((_, index) => `$${index + 2}`).join(', ')}) and controller = $1`,
          controller,
          ...digests,
        )
        .map((row) => ({
          digest: row['digest'] as string,
          controller,
          channel: (row['channel'] as string) || null,
          party: (row['party'] as string) || null,
          since: row['since'] as string,
          place: Number(row['place']),
          importId: row['import_id'] as string,
        }));

/** Whether a controller has any entry at all. */
export const hasSuppressions = (database: Database, controller: string): boolean =>
  database.get('select 1 from suppression where controller = $1 limit 1', controller) !== undefined;

/** The digests of imported lists that one channel and party of a controller are about. */
export const listImported = (
  database: Database,
  controller: string,
  { channel, party }: { readonly channel: string; readonly party: string },
): Set<string> =>
  new Set(
    database
      .all(
        `select distinct digest from suppression
         where controller = $1 and channel in ('', $2) and party in ('', $3)`,
        controller,
        channel,
        party,
      )
      .map((row) => row['digest'] as string),
  );
