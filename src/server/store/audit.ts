import type { Scope, Sql } from './sql.js';

/** What somebody did, and came of it. It never holds what a person wrote: numbers of records and persons, forms, counts. */
export interface AuditEntry {
  /** RFC 3339, in UTC. */
  readonly at: string;
  /** Name of the user; `owner` for the owner's token, `command line` for commands. */
  readonly who: string;
  /** The operation of the API, or the command. */
  readonly act: string;
  readonly about: AuditedThings;
  /** `done`, `refused` or `failed`. */
  readonly outcome: AuditOutcome;
}

export type AuditOutcome = 'done' | 'refused' | 'failed';

/** What an entry is about. */
export interface AuditedThings {
  readonly form?: string | undefined;
  readonly controllers?: readonly string[] | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly records?: readonly string[] | undefined;
  readonly requests?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
  readonly count?: number | undefined;
}

/** An entry as it is listed; `id` names its place: later ones are greater. */
export interface ListedAuditEntry extends AuditEntry {
  readonly id: string;
}

/** Names the place of an entry: its time, and what tells it from others of that time. */
export const nameAuditEntry = (at: string, random: string): string => `${at} ${random}`;

/** Appends an entry; part of the transaction of what it tells about, where that writes. */
export const addAudit = async (
  sql: Pick<Sql, 'run'>,
  { at, who, act, about, outcome }: AuditEntry,
  id: string,
): Promise<void> => {
  await sql.run(
    'insert into audit (id, who, act, about, outcome) values ($1, $2, $3, $4, $5)',
    nameAuditEntry(at, id),
    who,
    act,
    JSON.stringify(about),
    outcome,
  );
};

/** Which entries to list: older than `before`, of one user; the newest first. */
export interface AuditPage {
  readonly before?: string | undefined;
  readonly who?: string | undefined;
  readonly most: number;
}

/** A page of the trail, the newest entry first. */
export const listAudit = async (
  sql: Sql,
  { before, who, most }: AuditPage,
): Promise<readonly ListedAuditEntry[]> => {
  // Greater than any time.
  const values = [before ?? '~', most, ...(who === undefined ? [] : [who])];
  const rows = await sql.all(
    `select id, who, act, about, outcome from audit where id < $1 ${who === undefined ? '' : 'and who = $3'}
     order by id desc limit $2`,
    ...values,
  );
  return rows.map((row) => {
    const id = row['id'] as string;
    return {
      id,
      at: id.slice(0, id.indexOf(' ')),
      who: row['who'] as string,
      act: row['act'] as string,
      about: JSON.parse(row['about'] as string) as AuditedThings,
      outcome: row['outcome'] as AuditOutcome,
    };
  });
};

const mostAtOnce = 2000;

/** Takes away entries from before a time (RFC 3339, UTC), a few at a time; gives how many those were. */
export async function pruneAudit(scope: Scope, before: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const some = await scope.run(
      `delete from audit where id in (select id from audit where id < $1 order by id limit ${mostAtOnce})`,
      before,
    );
    removed += some;
    if (some < mostAtOnce) return removed;
  }
}
