import type { Row, Sql } from '../sql.js';

/** What one run of the calendar has done so far. */
export interface RunCounts {
  /** Asked whether they want to stay. */
  readonly asked: number;
  /** Entries that were moved into the archive. */
  readonly moved: number;
  /** Persons who have left. */
  readonly left: number;
  /** Records of others, such as parents who never confirmed, whose data has left. */
  readonly unconfirmed: number;
  /** Entries that have left the archive. */
  readonly archiveLeft: number;
  /** Persons who are due and held. */
  readonly held: number;
  /** Persons who are due and stay, as the archive cannot take what belongs there. */
  readonly waiting: number;
}

export const noCounts: RunCounts = {
  asked: 0,
  moved: 0,
  left: 0,
  unconfirmed: 0,
  archiveLeft: 0,
  held: 0,
  waiting: 0,
};

/** One run for one business: a day's work, however often it was interrupted. */
export interface RetentionRun extends RunCounts {
  readonly controller: string;
  readonly day: string;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Null while it runs, or waits to go on. */
  readonly endedAt: string | null;
  /** What its owner has to do, as a code; null for nothing. */
  readonly problem: string | null;
}

const readRun = (row: Row): RetentionRun => ({
  ...noCounts,
  ...(JSON.parse(row['counts'] as string) as Partial<RunCounts>),
  controller: row['controller'] as string,
  day: row['day'] as string,
  startedAt: row['started_at'] as string,
  endedAt: row['ended_at'] as string | null,
  problem: row['problem'] as string | null,
});

const listed = 'controller, day, started_at, ended_at, counts, problem';

/** Begins a day's run, or finds how far it has come. */
export async function beginRun(
  sql: Sql,
  controller: string,
  day: string,
  startedAt: string,
): Promise<RetentionRun> {
  await sql.run(
    `insert into retention_run (${listed}) values ($1, $2, $3, null, '{}', null)
     on conflict (controller, day) do nothing`,
    controller,
    day,
    startedAt,
  );
  const row = await sql.get(
    `select ${listed} from retention_run where controller = $1 and day = $2`,
    controller,
    day,
  );
  if (!row) throw new TypeError('A run that was begun is not there.');
  return readRun(row);
}

/** Adds to what a run has done; part of the transaction that did it. */
export async function addToRun(
  sql: Sql,
  { controller, day }: Pick<RetentionRun, 'controller' | 'day'>,
  more: Partial<RunCounts>,
): Promise<void> {
  // Whoever adds at the same moment waits.
  await sql.run('update retention_run set day = day where controller = $1 and day = $2', controller, day);
  const row = await sql.get(
    'select counts from retention_run where controller = $1 and day = $2',
    controller,
    day,
  );
  const counts: Record<string, number> = {
    ...noCounts,
    ...(JSON.parse((row?.['counts'] as string | undefined) ?? '{}') as Partial<RunCounts>),
  };
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count;
  await sql.run(
    'update retention_run set counts = $3 where controller = $1 and day = $2',
    controller,
    day,
    JSON.stringify(counts),
  );
}

/** A run has come to its end; `waiting` and `held` are of now, and not a sum. */
export async function endRun(
  sql: Sql,
  { controller, day }: Pick<RetentionRun, 'controller' | 'day'>,
  { endedAt, problem }: { readonly endedAt: string; readonly problem: string | null },
): Promise<void> {
  await sql.run(
    'update retention_run set ended_at = $3, problem = $4 where controller = $1 and day = $2',
    controller,
    day,
    endedAt,
    problem,
  );
}

/** The last runs, the newest first. */
export const listRuns = async (sql: Sql, most: number): Promise<readonly RetentionRun[]> =>
  (await sql.all(`select ${listed} from retention_run order by day desc, controller limit $1`, most)).map(
    readRun,
  );
