import { type Summary, summarize } from '../../../history/index.js';
import type { ProofRecord } from '../../../proof/index.js';
import { StartError } from '../../start-error.js';
import { addClockStep } from '../clock-steps.js';
import type { Sql, Row } from '../sql.js';
import { type EarlierNames, type FindController, makeEarlierNames } from './earlier-names.js';
import { keepEndings } from '../ending-consents.js';
import { type HistoryEntry, keepHistories } from '../keep-histories.js';
import { tagOf } from '../tag.js';
import { runStatements } from './migration.js';
import { tables } from './tables-7.js';

// Tables that this edition lays out anew.
const renewed = ['suppression', 'login_link', 'request'] as const;
type Renewed = (typeof renewed)[number];

const exists = async (sql: Sql, table: string): Promise<boolean> =>
  (await sql.get(`select 1 from sqlite_master where type = 'table' and name = $1`, table)) !== undefined;

/**
 * Brings a store of editions 1 to 6 up to edition 7: businesses by their ids, histories by person, and where the clock was set
 * back. Runs in the transaction of its caller, and changes no record. Gives how many records could not be understood; throws
 * StartError where the store holds answers to a business that no form answers to.
 */
export async function bringToEdition7(sql: Sql, found: number, find: FindController): Promise<number> {
  const old: Renewed[] = [];
  for (const table of renewed) if (await exists(sql, table)) old.push(table);
  for (const table of old) await sql.run(`alter table ${table} rename to ${table}_before`);
  await runStatements(sql, tables);
  const names = makeEarlierNames(find);
  const { skipped, findPlace } = await rebuildHistories(sql, found, names);
  for (const table of old) await copyRenewed(sql, table, names);
  await placeSuppressions(sql, findPlace);
  refuseUnknown(names);
  await names.keep(sql);
  for (const table of ['gist', 'contact_of', 'contact']) await sql.run(`drop table if exists ${table}`);
  for (const table of old) await sql.run(`drop table ${table}_before`);
  return skipped;
}

function refuseUnknown({ unknown }: EarlierNames): void {
  if (unknown.length === 0) return;
  const names = unknown.map(({ name, registration }) => `"${name}"${registration && ` (${registration})`}`);
  throw new StartError(
    `The store holds what people answered to ${names.join(', ')}, and no form says which business that is today: write the name, or its registration, into "controller.formerly" of a form of that business. Nothing was changed.`,
  );
}

// The contacts of a record: editions 2 to 5 kept them in a table of their own, edition 1 knew the person's first only.
const contactsOf = (found: number): string => {
  if (found === 1) return 'select null';
  return found < 6
    ? `select group_concat(digest, ' ') from contact where contact.log_index = submission.log_index`
    : 'select contacts from gist where gist.subject_id = submission.subject_id and gist.log_index = submission.log_index';
};

const most = 1000;

/** All records in the order of the log, with the contacts that each carried, a page at a time. */
async function* listRecords(sql: Sql, found: number): AsyncGenerator<Row, void, undefined> {
  if (found > 1 && found < 6)
    await sql.run('create index if not exists contact_place on contact (log_index)');
  const text = `select log_index, received_at, record, (${contactsOf(found)}) as contacts,
      (select lookup from subject where subject.subject_id = submission.subject_id) as lookup
    from submission where log_index > $1 order by log_index limit ${most}`;
  for (let rows = await sql.all(text, -1); rows.length > 0;) {
    yield* rows;
    rows = await sql.all(text, Number(rows.at(-1)?.['log_index']));
  }
}

// So many histories are read and written with few statements.
const mostTogether = 256;

// Records that arrive together are stored in another order than they came in, by milliseconds. That is no clock that was set.
const leastStep = 1000;

interface Rebuilt {
  /** How many records could not be understood. */
  readonly skipped: number;
  /** How many records the log held at a time (milliseconds since 1970), as far as its clock tells. */
  readonly findPlace: (time: number) => number;
}

async function rebuildHistories(sql: Sql, found: number, names: EarlierNames): Promise<Rebuilt> {
  let skipped = 0;
  let before = -Infinity;
  const entries: HistoryEntry[] = [];
  const keep = async (some: readonly HistoryEntry[]): Promise<void> => {
    await keepHistories(sql, some);
    await keepEndings(sql, some);
  };
  const times: number[] = [];
  for await (const row of listRecords(sql, found)) {
    const [place, at] = [Number(row['log_index']), Date.parse(row['received_at'] as string)];
    if (at < before - leastStep) await addClockStep(sql, { place, at });
    if (Number.isFinite(at)) before = at;
    times.push(before);
    const read = readSummary(row, place);
    if (!read) {
      skipped += 1;
      continue;
    }
    const { id, ...named } = read.controller;
    const controller = id ?? names.idOf(named);
    // Who that is has to be told first: this upgrade will be undone.
    if (controller === null) continue;
    entries.push({ controller, summary: read.summary });
    if (entries.length >= mostTogether) await keep(entries.splice(0));
  }
  await keep(entries);
  return { skipped, findPlace: makeFindPlace(times) };
}

/** `times` are those of all records, in the order of the log, which has no gaps. */
function makeFindPlace(times: number[]): Rebuilt['findPlace'] {
  // Whatever stands before a record was there before it, also where its own clock stood ahead.
  for (let index = times.length - 2; index >= 0; index--)
    times[index] = Math.min(times[index] as number, times[index + 1] as number);
  return (time) => {
    let [from, to] = [0, times.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((times[middle] as number) <= time) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

interface ReadSummary {
  readonly controller: { readonly id?: string; readonly name: string; readonly registration: string };
  readonly summary: Summary;
}

/** What a record says; null for one that cannot be understood, which stops nobody else's. */
function readSummary(row: Row, place: number): ReadSummary | null {
  const given = ((row['contacts'] as string | null) ?? '').split(' ').filter(Boolean);
  const lookup = row['lookup'] as string | null;
  // The contact by which they are found is whose record it is. What was said by a link carried none of its own: it was theirs.
  const isTheirs = lookup !== null && (given.length === 0 || given.includes(lookup));
  const contacts = isTheirs ? [...new Set([lookup, ...given])] : given;
  try {
    const record = JSON.parse(row['record'] as string) as ProofRecord;
    const { id, name, registration = '' } = record.controllers[0] as ProofRecord['controllers'][number];
    const summary = summarize(record, { place, contacts: contacts.map(tagOf), tagOf: () => undefined });
    if (typeof name !== 'string' || !Number.isFinite(summary.at)) return null;
    return { controller: { ...(id !== undefined && { id }), name, registration }, summary };
  } catch {
    return null;
  }
}

/** The tag of the contact by which earlier editions found a person. */
const tagOfSubject = `coalesce((select substr(lookup, 1, 16) from subject where subject.subject_id = old.subject_id), '')`;

const copies: Readonly<Record<Renewed, string>> = {
  suppression: `insert into suppression (digest, controller, channel, party, since, place, import_id)
    select digest, $2, channel, party, since, 0, '' from suppression_before as old where controller = $1
    on conflict do nothing`,
  login_link: `insert into login_link (digest, tag, controller, expires)
    select digest, ${tagOfSubject}, $2, expires from login_link_before as old where controller = $1`,
  request: `insert into request (id, subject_id, tag, controller, kind, sealed, received_at, due, done_at)
    select id, subject_id, ${tagOfSubject}, $2, kind, sealed, received_at, due, done_at from request_before as old
    where controller = $1`,
};

async function copyRenewed(sql: Sql, table: Renewed, names: EarlierNames): Promise<void> {
  for (const row of await sql.all(`select distinct controller from ${table}_before`)) {
    const name = row['controller'] as string;
    const ids = names.idsOf(name);
    // A refusal holds towards each business of that name; a link and a request are one.
    for (const id of table === 'suppression' ? ids : ids.slice(0, 1)) await sql.run(copies[table], name, id);
  }
}

/** Lists of earlier editions say when they came, and not how many records were there by then. */
async function placeSuppressions(sql: Sql, findPlace: Rebuilt['findPlace']): Promise<void> {
  for (const row of await sql.all('select distinct since from suppression')) {
    const since = row['since'] as string;
    const time = Date.parse(since);
    if (Number.isFinite(time))
      await sql.run('update suppression set place = $2 where since = $1', since, findPlace(time));
  }
}
