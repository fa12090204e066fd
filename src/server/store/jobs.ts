import { insertRows } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Something that is to leave: kept until it has gone. Names nobody: `about` holds ids and keyed digests. */
export interface StoredJob {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  /** How often it has failed. */
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** A receiver that works on a job, and until when no other may. Times are milliseconds since 1970. */
export interface Claim {
  readonly holder: string;
  readonly now: number;
  readonly until: number;
}

const columns = 'id, kind, about, tries, made_at';

const readJob = (row: Row): StoredJob => ({
  id: row['id'] as string,
  kind: row['kind'] as string,
  about: row['about'] as string,
  tries: Number(row['tries']),
  madeAt: Number(row['made_at']),
});

/** Stores jobs, due at once; one of an id that is stored already stays as it is. */
export const addJobs = (sql: Sql, jobs: readonly Omit<StoredJob, 'tries'>[]): Promise<void> =>
  insertRows(
    sql,
    'job',
    ['id', 'kind', 'about', 'state', 'tries', 'next_at', 'made_at', 'held_until'],
    jobs.map(({ id, kind, about, madeAt }) => [id, kind, about, 'waiting', 0, madeAt, madeAt, 0]),
    'on conflict (id) do nothing',
  );

/** Jobs of a kind that are due and that nobody else works on, the longest due first. */
export const listDueJobs = async (
  sql: Sql,
  kind: string,
  { holder, now }: Pick<Claim, 'holder' | 'now'>,
  most: number,
): Promise<readonly StoredJob[]> =>
  (
    await sql.all(
      `select ${columns} from job
       where kind = $1 and state = 'waiting' and next_at <= $2 and (held_until < $2 or holder = $3)
       order by next_at limit $4`,
      kind,
      now,
      holder,
      most,
    )
  ).map(readJob);

/** Jobs of a kind that nobody else works on and that wait for no new try, due or not. */
export const listIdleJobs = async (
  sql: Sql,
  kind: string,
  { holder, now }: Pick<Claim, 'holder' | 'now'>,
): Promise<readonly StoredJob[]> =>
  (
    await sql.all(
      `select ${columns} from job
       where kind = $1 and state = 'waiting' and tries = 0 and (held_until < $2 or holder = $3) limit 100`,
      kind,
      now,
      holder,
    )
  ).map(readJob);

/** When the next job of a kind is due that nobody else works on; null when none waits. */
export async function nextJobAt(
  sql: Sql,
  kind: string,
  { holder, now }: Pick<Claim, 'holder' | 'now'>,
): Promise<number | null> {
  const row = await sql.get(
    `select next_at from job
     where kind = $1 and state = 'waiting' and (held_until < $2 or holder = $3)
     order by next_at limit 1`,
    kind,
    now,
    holder,
  );
  return row ? Number(row['next_at']) : null;
}

/** Takes a job; false when another receiver has it, or it is gone. */
export const claimJob = async (sql: Sql, id: string, { holder, now, until }: Claim): Promise<boolean> =>
  (await sql.run(
    `update job set holder = $2, held_until = $3
     where id = $1 and state = 'waiting' and (held_until < $4 or holder = $2)`,
    id,
    holder,
    until,
    now,
  )) === 1;

/** Notes how far a job has come, and keeps it for longer; false when another receiver has it by now. */
export const keepJob = async (
  sql: Sql,
  id: string,
  about: string,
  { holder, now, until }: Claim,
): Promise<boolean> =>
  (await sql.run(
    `update job set about = $2, held_until = $3, tries = 0, problem = null, tried_at = $4
     where id = $1 and holder = $5`,
    id,
    about,
    until,
    now,
    holder,
  )) === 1;

/** The job has gone. */
export const endJob = async (sql: Sql, id: string, holder: string): Promise<void> => {
  await sql.run('delete from job where id = $1 and holder = $2', id, holder);
};

/** The job is tried at that moment, by whichever receiver. */
export const postponeJob = async (
  sql: Sql,
  id: string,
  {
    at,
    tries,
    problem,
    triedAt,
  }: {
    readonly at: number;
    readonly tries: number;
    readonly problem: string | null;
    /** Null where it was no try. */
    readonly triedAt: number | null;
  },
  holder: string,
): Promise<void> => {
  await sql.run(
    `update job set next_at = $2, tries = $3, problem = $4, tried_at = coalesce($5, tried_at), holder = null, held_until = 0
     where id = $1 and holder = $6`,
    id,
    at,
    tries,
    problem,
    triedAt,
    holder,
  );
};

/** The job is given up. */
export const buryJob = async (
  sql: Sql,
  id: string,
  problem: string,
  { holder, now }: Pick<Claim, 'holder' | 'now'>,
): Promise<void> => {
  await sql.run(
    `update job set state = 'dead', problem = $2, tried_at = $3, holder = null, held_until = 0
     where id = $1 and holder = $4`,
    id,
    problem,
    now,
    holder,
  );
};
