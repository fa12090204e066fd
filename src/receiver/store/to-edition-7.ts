import { summarize } from '../../history/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { StartError } from '../start-error.js';
import type { Database, Row } from './database.js';
import { type ControllerAlias, keepAlias } from './controllers.js';
import { addClockStep } from './clock-steps.js';
import { keepEndings } from './ending-consents.js';
import { keepHistory, tagOf } from './person-histories.js';
import { tables } from './tables.js';

/** Finds the id of a business by what earlier editions knew of it; null for one that no form answers to. */
export type FindController = (named: {
  readonly name: string;
  readonly registration: string;
}) => string | null;

// Tables that this edition lays out anew.
const renewed = ['suppression', 'login_link', 'request'] as const;

const exists = (database: Database, table: string): boolean =>
  database.get(`select 1 from sqlite_master where type = 'table' and name = $1`, table) !== undefined;

/**
 * Brings a store of editions 1 to 6 up to edition 7: businesses by their ids, histories by person. Runs in the transaction
 * of its caller. Throws StartError where it holds answers to a business that no form answers to.
 */
export function bringToEdition7(database: Database, found: number, find: FindController): void {
  const old = renewed.filter((table) => exists(database, table));
  for (const table of old) database.run(`alter table ${table} rename to ${table}_before`);
  for (const statement of tables.split(';').filter((one) => one.trim())) database.run(statement);
  const aliases = nameControllers(database, old, find);
  rebuildHistories(database, found, aliases);
  copyRenewed(database, old, aliases);
  for (const table of ['gist', 'contact_of', 'contact']) database.run(`drop table if exists ${table}`);
  for (const table of old) database.run(`drop table ${table}_before`);
}

type Aliases = ReadonlyMap<string, string>;
const keyOf = (name: string, registration: string): string => JSON.stringify([name, registration]);

const most = 1000;

function* records(database: Database, columns: string): Generator<Row, void, undefined> {
  for (let after = -1; ;) {
    const rows = database.all(
      `select log_index, record, ${columns} from submission where log_index > $1 order by log_index limit ${most}`,
      after,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last['log_index']);
  }
}

/** Every name that is in the store, with the id that it has today. */
function nameControllers(database: Database, old: readonly string[], find: FindController): Aliases {
  const named = new Map<string, { name: string; registration: string }>();
  const add = (name: string, registration: string) =>
    named.set(keyOf(name, registration), { name, registration });
  for (const { record } of records(database, 'id')) {
    const [controller] = (JSON.parse(record as string) as ProofRecord).controllers;
    if (controller && controller.id === undefined) add(controller.name, controller.registration ?? '');
  }
  // These tables know the name alone; the records may know its registration.
  const registrationOf = (name: string): string =>
    [...named.values()].find((one) => one.name === name)?.registration ?? '';
  for (const table of old)
    for (const row of database.all(`select distinct controller from ${table}_before`))
      add(row['controller'] as string, registrationOf(row['controller'] as string));
  const aliases = new Map<string, string>();
  const unknown: string[] = [];
  for (const [key, one] of named) {
    const id = find(one);
    if (id === null) unknown.push(`"${one.name}"${one.registration ? ` (${one.registration})` : ''}`);
    else aliases.set(key, id);
  }
  if (unknown.length > 0)
    throw new StartError(
      `The store holds what people answered to ${unknown.join(', ')}, and no form says which business that is today: write the name, or its registration, into "controller.formerly" of a form of that business. Nothing was changed.`,
    );
  for (const [key, controller] of aliases) {
    const [name = '', registration = ''] = JSON.parse(key) as string[];
    const alias: ControllerAlias = { name, registration, controller };
    keepAlias(database, alias);
  }
  return aliases;
}

// The contacts of a record: editions 2 to 5 kept them in a table of their own, edition 1 knew the person's first only.
const contactsOf = (found: number): string => {
  if (found === 1) return 'select lookup from subject where subject.subject_id = submission.subject_id';
  return found < 6
    ? `select group_concat(digest, ' ') from contact where contact.log_index = submission.log_index`
    : 'select contacts from gist where gist.subject_id = submission.subject_id and gist.log_index = submission.log_index';
};

function rebuildHistories(database: Database, found: number, aliases: Aliases): void {
  if (found > 1 && found < 6) database.run('create index if not exists contact_place on contact (log_index)');
  const lookups = '(select lookup from subject where subject.subject_id = submission.subject_id) as lookup';
  let before = -Infinity;
  for (const row of records(database, `(${contactsOf(found)}) as contacts, ${lookups}`)) {
    const record = JSON.parse(row['record'] as string) as ProofRecord;
    const at = Date.parse(record.event.at);
    if (at < before) addClockStep(database, { place: Number(row['log_index']), at });
    before = at;
    const { name = '', registration = '', id } = record.controllers[0] ?? {};
    const controller = id ?? aliases.get(keyOf(name, registration));
    const given = ((row['contacts'] as string | null) ?? '').split(' ').filter(Boolean);
    // What was said by a link carried no contact of its own: it was the person's.
    const lookup = row['lookup'] as string | null;
    const contacts = given.length > 0 || lookup === null ? given : [lookup];
    if (controller === undefined) continue;
    const summary = summarize(record, {
      place: Number(row['log_index']),
      contacts: contacts.map(tagOf),
      tagOf: () => undefined,
    });
    keepHistory(database, controller, summary);
    keepEndings(database, controller, summary);
  }
}

function copyRenewed(database: Database, old: readonly string[], aliases: Aliases): void {
  const idOf = (name: string): string =>
    [...aliases].find(([key]) => (JSON.parse(key) as string[])[0] === name)?.[1] ?? name;
  const tag = (subject: string) =>
    `coalesce((select substr(lookup, 1, 16) from subject where subject.subject_id = ${subject}), '')`;
  for (const table of old) {
    for (const row of database.all(`select distinct controller from ${table}_before`)) {
      const name = row['controller'] as string;
      const from = `from ${table}_before where controller = $1`;
      const sql = {
        suppression: `insert into suppression (digest, controller, channel, party, since, place, import_id)
          select digest, $2, channel, party, since, 0, '' ${from} on conflict do nothing`,
        login_link: `insert into login_link (digest, tag, controller, expires)
          select digest, ${tag('subject_id')}, $2, expires ${from}`,
        request: `insert into request (id, subject_id, tag, controller, kind, sealed, received_at, due, done_at)
          select id, subject_id, ${tag('subject_id')}, $2, kind, sealed, received_at, due, done_at ${from}`,
      }[table as (typeof renewed)[number]];
      database.run(sql, name, idOf(name));
    }
  }
}
