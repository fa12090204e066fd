import type { Sql } from './sql.js';

/** Jobs of one kind that stand alike. Times are milliseconds since 1970. */
export interface JobGroup {
  readonly kind: string;
  readonly state: 'waiting' | 'dead';
  /** Why they have not gone, as a code; null where nothing was in the way. */
  readonly problem: string | null;
  readonly count: number;
  /** When the oldest was stored. */
  readonly since: number;
  readonly lastTriedAt: number | null;
}

/** Of each kind and state so many are counted: work that does not grow with the queue. */
export const mostCounted = 10_000;

/** How the queue stands, for jobs of these kinds. */
export async function describeQueue(sql: Sql, kinds: readonly string[]): Promise<readonly JobGroup[]> {
  const groups: JobGroup[] = [];
  for (const kind of kinds)
    for (const state of ['waiting', 'dead'] as const)
      for (const row of await sql.all(
        `select problem, count(*) as count, min(made_at) as since, max(tried_at) as tried_at
         from (select problem, made_at, tried_at from job
               where kind = $1 and state = $2 order by next_at limit ${mostCounted}) as counted
         group by problem order by problem`,
        kind,
        state,
      ))
        groups.push({
          kind,
          state,
          problem: row['problem'] as string | null,
          count: Number(row['count']),
          since: Number(row['since']),
          lastTriedAt: row['tried_at'] === null ? null : Number(row['tried_at']),
        });
  return groups;
}

/** How far the one job of a kind has come, and what is in its way; null where there is none. */
export async function findStandingJob(
  sql: Sql,
  id: string,
): Promise<{
  readonly about: string;
  readonly tries: number;
  readonly problem: string | null;
  readonly triedAt: number | null;
} | null> {
  const row = await sql.get('select about, tries, problem, tried_at from job where id = $1', id);
  return row === undefined
    ? null
    : {
        about: row['about'] as string,
        tries: Number(row['tries']),
        problem: row['problem'] as string | null,
        triedAt: row['tried_at'] === null ? null : Number(row['tried_at']),
      };
}

/** Dead jobs that one word of their owner is about. */
export interface DeadGroup {
  readonly kind: string;
  readonly problem: string;
}

// One statement at a time holds the store up for so many rows.
const most = 1000;

async function inPieces(runOne: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const changed = await runOne();
    total += changed;
    if (changed < most) return total;
  }
}

/** What waits for a new try is due now. */
export const hurryJobs = (sql: Sql, now: number): Promise<number> =>
  inPieces(() =>
    sql.run(
      `update job set next_at = $1 where id in (
         select id from job where state = 'waiting' and next_at > $1 limit ${most})`,
      now,
    ),
  );

/** Dead jobs are tried again, as if they were new; gives how many. */
export const reviveJobs = (sql: Sql, { kind, problem }: DeadGroup, now: number): Promise<number> =>
  inPieces(() =>
    sql.run(
      `update job set state = 'waiting', tries = 0, next_at = $3 where id in (
         select id from job where kind = $1 and state = 'dead' and problem = $2 limit ${most})`,
      kind,
      problem,
      now,
    ),
  );

/** Dead jobs are given up for good; gives how many. */
export const forgetJobs = (sql: Sql, { kind, problem }: DeadGroup): Promise<number> =>
  inPieces(() =>
    sql.run(
      `delete from job where id in (
         select id from job where kind = $1 and state = 'dead' and problem = $2 limit ${most})`,
      kind,
      problem,
    ),
  );

/** Dead jobs that were stored before that moment are forgotten; gives how many. */
export const forgetOldJobs = (sql: Sql, before: number): Promise<number> =>
  inPieces(() =>
    sql.run(
      `delete from job where id in (select id from job where state = 'dead' and made_at < $1 limit ${most})`,
      before,
    ),
  );

/** Times that only a clock which was set wrong can have written, of one kind or of all: what they hold up is due now. */
export const mendJobTimes = async (
  sql: Sql,
  now: number,
  longest: { readonly pause: number; readonly hold: number },
  kind: string | null = null,
): Promise<void> => {
  await sql.run(
    `update job set next_at = $1 where state = 'waiting' and next_at > $2 and kind = coalesce($3, kind)`,
    now,
    now + longest.pause,
    kind,
  );
  await sql.run(
    'update job set held_until = 0 where held_until > $1 and kind = coalesce($2, kind)',
    now + longest.hold,
    kind,
  );
};
