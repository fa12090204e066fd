import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreOf } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import type { Row } from '../../src/server/store/sql.js';

const kept = new URL('stores/', import.meta.url);
const readJson = <Json>(name: string): Json => JSON.parse(readFileSync(new URL(name, kept), 'utf8')) as Json;

type Form = Record<string, unknown> & { readonly id: string; readonly controller: Record<string, unknown> };

/** A form as an earlier version served it. */
export const formOfThen = (name: string): Form => readJson<Form>(`forms/${name}.json`);

/** The same businesses' forms of today, which say who they are. */
export const formsOfToday: readonly Form[] = [
  { form: formOfThen('carte-2.0.0'), id: 'tilleuls', version: '2.1.0' },
  { form: formOfThen('lettre-1.0.0'), id: 'page-bleue', version: '1.1.0' },
].map(({ form, id, version }) => ({ ...form, version, controller: { id, ...form.controller } }));

/** A question about contact, and what the earlier version answered on the store that is kept here. */
export interface AnswerOfThen {
  readonly question: Readonly<Record<string, unknown>> & { readonly form: string };
  readonly allowed?: boolean;
  readonly reason?: string;
  readonly proof?: string | null;
  readonly until?: string | null;
  /** Where it had no answer: its status, and its sentence. */
  readonly status?: number;
  readonly detail?: string;
}

export const answersOfThen = readJson<readonly AnswerOfThen[]>('answers.json');

/** Paths of links that the earlier version made. */
export const linksOfThen = readJson<Readonly<Record<string, string>>>('links.json');

/** The moment at which it was asked, and its links to choices still open. */
export const momentOfThen = new Date('2026-11-24T10:00:00Z');

/** The editions that a store can be laid out as. */
export type OlderEdition = 1 | 3 | 5 | 6;

/** Lays out the data and the keys of a receiver of an earlier version; gives the path of its database. */
export function layOlderStore(folder: string, edition: OlderEdition = 6): string {
  for (const name of ['data', 'keys']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  for (const name of readdirSync(new URL('keys/', kept))) {
    const path = join(folder, 'keys', name);
    cpSync(new URL(`keys/${name}`, kept), path);
    chmodSync(path, 0o600);
  }
  const path = join(folder, 'data/accord.db');
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal');
  database.exec(`begin; ${readFileSync(new URL('edition-6.sql', kept), 'utf8')} commit;`);
  if (edition < 6) makeOlder(database, edition);
  database.close();
  chmodSync(path, 0o600);
  return path;
}

/** Lays edition 6 out as an earlier one did, with the same records. */
function makeOlder(database: InstanceType<typeof DatabaseSync>, edition: OlderEdition): void {
  if (edition > 1) {
    database.exec(
      'create table contact (digest text not null, log_index bigint not null, primary key (digest, log_index))',
    );
    const add = database.prepare('insert into contact (digest, log_index) values (?, ?)');
    const rows = database.prepare('select log_index, contacts from gist').all() as {
      log_index: number;
      contacts: string;
    }[];
    for (const { log_index: place, contacts } of rows)
      for (const digest of contacts.split(' ').filter(Boolean)) add.run(digest, place);
  }
  database.exec('drop table gist; drop table contact_of;');
  if (edition === 1) database.exec('drop index submission_subject');
  if (edition < 4) database.exec(`drop table tally; delete from receiver where name = 'tally'`);
  database.exec(`pragma user_version = ${edition}`);
}

/** All that is kept beside the records for questions about contact. */
export interface Kept {
  readonly histories: readonly { readonly person: number; readonly summaries: readonly unknown[] }[];
  readonly contacts: readonly Row[];
}

export async function readKept(folder: string): Promise<Kept> {
  const database = await openStoreOf(folder);
  const rows = await database.all('select person, content from person_history order by person');
  const histories: { readonly person: number; readonly summaries: unknown[] }[] = [];
  for (const row of rows) {
    const parts = await database.all(
      'select content from history_part where person = $1 order by part',
      row['person']!,
    );
    const content = [...parts, row].map((one) => one['content'] as string).join(',');
    histories.push({ person: Number(row['person']), summaries: JSON.parse(`[${content}]`) as unknown[] });
  }
  const contacts = await database.all(
    'select tag, controller, person from contact_person order by tag, controller, person',
  );
  await database.close();
  return { histories, contacts };
}
