import { deletePairs, insertRows, runIn, selectIn } from './rows.js';
import type { Row, Scope, Sql } from './sql.js';

/** A call that somebody made or tried, answered or not. */
export interface CallAttempt {
  readonly id: string;
  readonly controller: string;
  /** `own`, or the id of the partner for whom it was made. */
  readonly party: string;
  /** Tags of what the person called is known by. */
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: string;
}

const columns = ['call_id', 'part', 'tag', 'controller', 'party', 'made_at', 'outcome'];

/** Notes a call; false, and nothing changed, where one of that id is noted already. */
export const addCallAttempt = (scope: Scope, attempt: CallAttempt): Promise<boolean> =>
  scope.transact(async (sql) => {
    const { id, controller, party, at, outcome } = attempt;
    const [first = '', ...others] = [...new Set(attempt.tags)].toSorted();
    const rowOf = (part: number, tag: string) => [id, part, tag, controller, party, at, outcome];
    // Of several who note a call under one id at once, whoever writes its first part has it.
    const isNew = await sql.run(
      `insert into call_attempt (${columns.join(', ')}) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      ...rowOf(0, first),
    );
    if (isNew === 0) return false;
    await insertRows(
      sql,
      'call_attempt',
      columns,
      others.map((tag, index) => rowOf(index + 1, tag)),
    );
    return true;
  });

/** A noted call; undefined where there is none of that id. */
export async function findCallAttempt(sql: Sql, id: string): Promise<CallAttempt | undefined> {
  return asAttempts(await sql.all('select * from call_attempt where call_id = $1', id))[0];
}

/** The calls to whoever has one of these tags, for any party, the oldest first. */
export const listCallAttempts = async (
  sql: Sql,
  controller: string,
  tags: readonly string[],
): Promise<readonly CallAttempt[]> =>
  asAttempts(
    await selectIn(
      sql,
      (marks) => `select * from call_attempt where controller = $1 and tag in (${marks})`,
      [...new Set(tags)],
      [controller],
    ),
  );

/** Whether a business notes the calls of a party here. */
export const hasCallAttempts = async (sql: Sql, controller: string, party: string): Promise<boolean> =>
  (await sql.get(
    'select call_id from call_attempt where controller = $1 and party = $2 limit 1',
    controller,
    party,
  )) !== undefined;

/** Forgets the calls of before a moment (milliseconds since 1970). */
export const forgetCallAttempts = (sql: Sql, before: number): Promise<number> =>
  sql.run('delete from call_attempt where made_at < $1', before);

/** Forgets the calls to whoever had these tags; each is told with the business it was given to. */
export async function forgetCallsTo(
  sql: Sql,
  contacts: readonly { readonly controller: string; readonly tag: string }[],
): Promise<void> {
  const pairs = contacts.map(({ controller, tag }) => [controller, tag] as const);
  await deletePairs(sql, 'call_attempt', ['controller', 'tag'], pairs);
}

/** Calls to a contact are calls to the one that takes its place. */
export async function renameCallsTo(
  sql: Sql,
  {
    controller,
    before,
    now,
  }: { readonly controller: string; readonly before: readonly string[]; readonly now: string },
): Promise<void> {
  await runIn(
    sql,
    (marks) =>
      `update call_attempt set tag = $2 where controller = $1 and tag in (${marks}) and not exists
       (select 1 from call_attempt as other where other.call_id = call_attempt.call_id and other.tag = $2)`,
    before,
    [controller, now],
  );
}

function asAttempts(rows: readonly Row[]): readonly CallAttempt[] {
  const found = new Map<string, CallAttempt>();
  for (const row of rows) {
    const id = row['call_id'] as string;
    const tag = row['tag'] as string;
    found.set(id, {
      id,
      controller: row['controller'] as string,
      party: row['party'] as string,
      at: Number(row['made_at']),
      outcome: row['outcome'] as string,
      tags: [...(found.get(id)?.tags ?? []), tag].toSorted(),
    });
  }
  return [...found.values()].toSorted((one, next) => one.at - next.at || (one.id < next.id ? -1 : 1));
}
