import { insertRows } from '../rows.js';
import type { Sql, Value } from '../sql.js';
import { type Migration, runStatements } from './migration.js';

/** The calendar: when each person was last heard of, who is held, and what each run did. */
export const edition17: Migration = {
  edition: 17,
  run: async (sql, { found }) => {
    await runStatements(sql, tables);
    if (found > 0) await startClocks(sql);
    await runStatements(sql, indexes);
  },
};

const tables = `
create table if not exists retention_clock (
  controller text not null, subject_id text not null, collected_on text not null, heard_on text not null,
  active_on text not null, ended_on text not null, contract_from text not null, contract_until text not null,
  account_on text not null, invoiced_on text not null, calls_on text not null, pending_on text not null,
  asked_on text not null, forms text not null,
  primary key (controller, subject_id)
);
create table if not exists legal_hold (
  controller text not null, subject_id text not null, since text not null, reason text not null,
  primary key (controller, subject_id)
);
create table if not exists retention_run (
  controller text not null, day text not null, started_at text not null, ended_at text, counts text not null,
  problem text,
  primary key (controller, day)
);
`;
const indexes = `
create index if not exists retention_clock_heard on retention_clock (controller, heard_on, subject_id);
create index if not exists retention_clock_pending on retention_clock (controller, pending_on);
create index if not exists retention_clock_subject on retention_clock (subject_id);
`;

interface Item {
  readonly answer?: string;
  readonly confirm?: true;
  readonly polarity?: string;
  readonly period?: object;
}

interface EarlierRecord {
  readonly controllers?: readonly { readonly id?: string; readonly name?: string }[];
  readonly notice?: { readonly id?: string; readonly version?: string };
  readonly items?: readonly Item[];
}

const most = 2000;

/** Everybody's clock begins with what they last sent. Whom a record is of who was erased has none. */
async function startClocks(sql: Sql): Promise<void> {
  const aliases = new Map(
    (await sql.all('select name, controller from controller_alias')).map((row) => [
      row['name'] as string,
      row['controller'] as string,
    ]),
  );
  for (let after = -1; ;) {
    const rows = await sql.all(
      `select log_index, submission.subject_id as subject_id, received_at, standing, record
       from submission join subject on subject.subject_id = submission.subject_id
       where log_index > $1 order by log_index limit $2`,
      after,
      most,
    );
    for (const row of rows) {
      const clock = clockOf(row, aliases);
      if (clock) await insertRows(sql, 'retention_clock', columns, [clock], moving);
    }
    if (rows.length < most) return;
    after = Number(rows.at(-1)?.['log_index']);
  }
}

const columns =
  'controller subject_id collected_on heard_on active_on ended_on contract_from contract_until account_on invoiced_on calls_on pending_on asked_on forms'.split(
    ' ',
  );
// Later ones come later; their words are of their form.
const moving = `on conflict (controller, subject_id) do update set
  collected_on = excluded.collected_on, heard_on = excluded.heard_on,
  calls_on = case when excluded.calls_on > '' then excluded.calls_on else retention_clock.calls_on end,
  pending_on = case when retention_clock.pending_on = '' then excluded.pending_on else retention_clock.pending_on end,
  forms = case when (' ' || retention_clock.forms || ' ') like ('% ' || excluded.forms || ' %') then retention_clock.forms
    else substr(retention_clock.forms || ' ' || excluded.forms, 1, 2000) end`;

function clockOf(
  row: Readonly<Record<string, unknown>>,
  aliases: ReadonlyMap<string, string>,
): readonly Value[] | null {
  const record = readRecord(row['record'] as string);
  const [controller] = record?.controllers ?? [];
  const id = controller?.id ?? aliases.get(controller?.name ?? '');
  if (id === undefined || !record) return null;
  // The day of Greenwich, two hours behind that of Paris at most: a clock that is kept for years may start a day early.
  const day = (row['received_at'] as string).slice(0, 10);
  const yeses = (record.items ?? []).filter(({ answer }) => answer === 'granted');
  const isCounted = row['standing'] === 'counted';
  return [
    id,
    row['subject_id'] as string,
    day,
    day,
    '',
    '',
    '',
    '',
    '',
    '',
    isCounted && yeses.some(({ period, polarity }) => period || polarity === 'request') ? day : '',
    isCounted && yeses.some(({ confirm }) => confirm) ? day : '',
    '',
    `${record.notice?.id ?? ''}@${record.notice?.version ?? ''}`,
  ];
}

/** Null for what cannot be understood: it stays in the log, and says nothing of anybody. */
function readRecord(text: string): EarlierRecord | null {
  try {
    return JSON.parse(text) as EarlierRecord;
  } catch {
    return null;
  }
}
