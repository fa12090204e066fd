import { type ClockEvent, clockEvents } from './clock-events.js';
import { insertRows, runIn, selectIn } from '../rows.js';
import type { Row, Sql, Value } from '../sql.js';

/**
 * The last day of each kind of event between a person and a business, and not a list of them: what they bought and when is not kept.
 * Days are `YYYY-MM-DD`, and null where there was no such event.
 */
export interface StoredClock {
  readonly controller: string;
  readonly subject: string;
  readonly collectedOn: string;
  readonly heardOn: string;
  readonly activeOn: string | null;
  readonly endedOn: string | null;
  readonly contractFrom: string | null;
  readonly contractUntil: string | null;
  readonly accountOn: string | null;
  readonly invoicedOn: string | null;
  /** They last consented to calls. */
  readonly callsOn: string | null;
  /** A yes of theirs has waited since for its confirmation, or did. */
  readonly pendingOn: string | null;
  /** They were asked whether they want to stay, since they were last heard of. */
  readonly askedOn: string | null;
  /** What they answered, as `form@version`. */
  readonly forms: readonly string[];
}

/** What one record says to the clock of its person. */
export interface ClockEntry {
  readonly controller: string;
  readonly subject: string;
  readonly on: string;
  readonly form: string;
  /** Nobody may have been there: it starts a clock, and moves none. */
  readonly isFlagged: boolean;
  readonly hasCalls: boolean;
  readonly isPending: boolean;
}

const columns = [
  'controller',
  'subject_id',
  'collected_on',
  'heard_on',
  'active_on',
  'ended_on',
  'contract_from',
  'contract_until',
  'account_on',
  'invoiced_on',
  'calls_on',
  'pending_on',
  'asked_on',
  'forms',
] as const;
const listed = columns.join(', ');
// Nobody answers more forms of one business than this; the last ones count.
const mostForms = 16;

const keyOf = (controller: string, subject: string): string => `${subject} ${controller}`;
// An empty text comes before every day.
const later = (column: string): string =>
  `${column} = case when excluded.${column} > retention_clock.${column} then excluded.${column} else retention_clock.${column} end`;

/** Moves the clocks of the persons of some records; part of the transaction that stores them. */
export async function keepClocks(sql: Sql, entries: readonly ClockEntry[]): Promise<void> {
  const moving = entries.filter(({ isFlagged }) => !isFlagged);
  const known = new Map<string, readonly string[]>();
  for (const row of await selectIn(
    sql,
    (places) => `select controller, subject_id, forms from retention_clock where subject_id in (${places})`,
    [...new Set(moving.map(({ subject }) => subject))],
  ))
    known.set(keyOf(row['controller'] as string, row['subject_id'] as string), splitForms(row));
  await insertRows(
    sql,
    'retention_clock',
    columns,
    merge(entries.filter(({ isFlagged }) => isFlagged)).map((one) => rowOf(one, one.forms)),
    'on conflict (controller, subject_id) do nothing',
  );
  await insertRows(
    sql,
    'retention_clock',
    columns,
    merge(moving).map((one) =>
      rowOf(one, addForms(known.get(keyOf(one.controller, one.subject)), one.forms)),
    ),
    `on conflict (controller, subject_id) do update set ${[
      later('collected_on'),
      later('heard_on'),
      later('calls_on'),
      // The oldest that waits.
      `pending_on = case when retention_clock.pending_on = '' then excluded.pending_on else retention_clock.pending_on end`,
      'forms = excluded.forms',
      `asked_on = ''`,
    ].join(', ')}`,
  );
}

interface Merged extends Omit<ClockEntry, 'form' | 'isFlagged'> {
  readonly forms: readonly string[];
}

/** One entry a person: a statement may not touch a row twice. */
function merge(entries: readonly ClockEntry[]): readonly Merged[] {
  const each = new Map<string, Merged>();
  for (const { form, isFlagged: _, ...entry } of entries) {
    const key = keyOf(entry.controller, entry.subject);
    const before = each.get(key);
    each.set(key, {
      ...entry,
      on: before && before.on > entry.on ? before.on : entry.on,
      hasCalls: entry.hasCalls || (before?.hasCalls ?? false),
      isPending: entry.isPending || (before?.isPending ?? false),
      forms: addForms(before?.forms, [form]),
    });
  }
  return [...each.values()];
}

const addForms = (before: readonly string[] = [], more: readonly string[]): readonly string[] =>
  [...before.filter((one) => !more.includes(one)), ...more].slice(-mostForms);

const rowOf = (
  { controller, subject, on, hasCalls, isPending }: Omit<Merged, 'forms'>,
  forms: readonly string[],
): readonly Value[] => [
  controller,
  subject,
  on,
  on,
  '',
  '',
  '',
  '',
  '',
  '',
  hasCalls ? on : '',
  isPending ? on : '',
  '',
  forms.join(' '),
];

/** Moves clocks by what an owner tells; gives how many of them are there. A day that is earlier than the last moves nothing. */
export async function tellClocks(sql: Sql, events: readonly ClockEvent[]): Promise<number> {
  let known = 0;
  for (const { controller, subject, kind, on } of events) {
    const column = clockEvents[kind];
    // Whoever comes back is asked again some other time.
    const isSign = kind === 'contact' || kind === 'activity' || kind === 'contract-started';
    known += await sql.run(
      `update retention_clock set ${column} = case when ${column} < $3 then $3 else ${column} end
       ${isSign ? `, asked_on = case when asked_on <= $3 then '' else asked_on end` : ''}
       where controller = $1 and subject_id = $2`,
      controller,
      subject,
      on,
    );
  }
  return known;
}

/** Where a page of clocks begins, and how many it may have. */
export interface ClockPage {
  readonly after?: Pick<StoredClock, 'heardOn' | 'subject'> | undefined;
  readonly most: number;
}

/** The clocks of a business whose persons were last heard of on a day or before it, the longest silent first. */
export const listClocks = async (
  sql: Sql,
  controller: string,
  heardUntil: string,
  { after = { heardOn: '', subject: '' }, most }: ClockPage,
): Promise<readonly StoredClock[]> =>
  (
    await sql.all(
      `select ${listed} from retention_clock
       where controller = $1 and (heard_on, subject_id) > ($2, $3) and heard_on <= $4
       order by heard_on, subject_id limit $5`,
      controller,
      after.heardOn,
      after.subject,
      heardUntil,
      most,
    )
  ).map(readClock);

/** The clocks of a business where a yes has waited since a day or longer. */
export const listPendingClocks = async (
  sql: Sql,
  controller: string,
  until: string,
  most: number,
): Promise<readonly StoredClock[]> =>
  (
    await sql.all(
      `select ${listed} from retention_clock
       where controller = $1 and pending_on > '' and pending_on <= $2 order by pending_on, subject_id limit $3`,
      controller,
      until,
      most,
    )
  ).map(readClock);

/** The clocks of some persons, of every business. */
export const findClocks = async (sql: Sql, subjects: readonly string[]): Promise<readonly StoredClock[]> =>
  (
    await selectIn(
      sql,
      (places) => `select ${listed} from retention_clock where subject_id in (${places})`,
      subjects,
    )
  ).map(readClock);

/** Nothing waits any more, or since a later day. */
export const putPending = async (
  sql: Sql,
  { controller, subject }: Pick<StoredClock, 'controller' | 'subject'>,
  on: string | null,
): Promise<void> => {
  await sql.run(
    'update retention_clock set pending_on = $3 where controller = $1 and subject_id = $2',
    controller,
    subject,
    on ?? '',
  );
};

/** Notes that somebody was asked whether they want to stay; false where they were since they were last heard of. */
export const noteAsked = async (
  sql: Sql,
  { controller, subject }: Pick<StoredClock, 'controller' | 'subject'>,
  on: string,
): Promise<boolean> =>
  (await sql.run(
    `update retention_clock set asked_on = $3 where controller = $1 and subject_id = $2 and asked_on = ''`,
    controller,
    subject,
    on,
  )) === 1;

/** These persons are no longer with that business. */
export const dropClocks = async (sql: Sql, controller: string, subjects: readonly string[]): Promise<void> =>
  void (await runIn(
    sql,
    (places) => `delete from retention_clock where controller = $1 and subject_id in (${places})`,
    subjects,
    [controller],
  ));

export const countClocks = async (sql: Sql, controller: string): Promise<number> =>
  Number(
    (await sql.get('select count(*) as persons from retention_clock where controller = $1', controller))?.[
      'persons'
    ],
  );

const dayIn = (row: Row, column: string): string | null => (row[column] as string) || null;
const splitForms = (row: Row): readonly string[] => (row['forms'] as string).split(' ').filter(Boolean);

const readClock = (row: Row): StoredClock => ({
  controller: row['controller'] as string,
  subject: row['subject_id'] as string,
  collectedOn: row['collected_on'] as string,
  heardOn: row['heard_on'] as string,
  activeOn: dayIn(row, 'active_on'),
  endedOn: dayIn(row, 'ended_on'),
  contractFrom: dayIn(row, 'contract_from'),
  contractUntil: dayIn(row, 'contract_until'),
  accountOn: dayIn(row, 'account_on'),
  invoicedOn: dayIn(row, 'invoiced_on'),
  callsOn: dayIn(row, 'calls_on'),
  pendingOn: dayIn(row, 'pending_on'),
  askedOn: dayIn(row, 'asked_on'),
  forms: splitForms(row),
});
