import type { Summary } from '../../history/index.js';
import type { Database, Row } from './database.js';
import { followVisit } from './visits.js';

/**
 * A contact's tag: so much of its keyed digest as tells it from all others (96 bits), in every table that looks people up.
 */
export const tagOf = (digest: string): string => digest.slice(0, 16);

/** What is known of one person towards one business, through any of their contacts. */
export interface PersonHistory {
  /** Changes when two persons turn out to be one. */
  readonly person: number;
  /** The oldest first. */
  readonly summaries: readonly Summary[];
}

// More than this is no person: their contacts stay apart, and each keeps the records that carry it.
const longestHistory = 262_144;

const places = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');

// A longer history is kept in parts: a new record rewrites the last of them, and not all that came before.
const longestPart = 32_768;

/** A person's row: their last records, and how many parts with earlier ones there are. */
interface HistoryRow {
  readonly person: number;
  readonly content: string;
  readonly parts: number;
}

const readRow = (row: Row): HistoryRow => ({
  person: Number(row['person']),
  content: row['content'] as string,
  parts: Number(row['parts']),
});

/** All that a person's row stands for, the oldest first. */
function read(database: Database, { person, content, parts }: HistoryRow): readonly Summary[] {
  const earlier =
    parts === 0
      ? []
      : database.all('select content from history_part where person = $1 order by part', person);
  return JSON.parse(
    `[${[...earlier.map((row) => row['content'] as string), content].join(',')}]`,
  ) as Summary[];
}

/**
 * Keeps what a record says, with whoever gave one of its contacts: they are one person from then on, whose noes count for each
 * contact. Part of the transaction that stores the record.
 */
export function keepHistory(database: Database, controller: string, summary: Summary): void {
  const { contacts, place } = summary;
  const [first] = contacts;
  if (first === undefined) return;
  tellEarlier(database, controller, summary);
  const persons = database
    .all(
      `select person, content, parts from person_history where person in
       (select person from contact_person where controller = $1 and tag in (${places(2, contacts.length)})) order by person`,
      controller,
      ...contacts,
    )
    .map(readRow);
  const [oldest, ...others] = persons;
  if (!oldest) {
    write(database, place, [summary]);
    link(database, controller, contacts, place);
    return;
  }
  const length = persons.reduce((sum, { content, parts }) => sum + content.length + parts * longestPart, 0);
  if (others.length === 0 || length > longestHistory) {
    for (const one of persons) append(database, one, JSON.stringify(summary));
    link(database, controller, contacts, oldest.person);
    return;
  }
  merge(database, controller, persons, summary);
}

/** What a page sends under a mended address is told to whoever it had sent under before: nobody else learns of it. */
function tellEarlier(database: Database, controller: string, summary: Summary): void {
  const before = followVisit(database, summary);
  if (before.length === 0) return;
  const told = database.all(
    `select person, content, parts from person_history where person in
     (select person from contact_person where controller = $1 and tag in (${places(2, before.length)}))
     and person not in (select person from contact_person where controller = $1 and tag in
     (${places(2 + before.length, summary.contacts.length)}))`,
    controller,
    ...before,
    ...summary.contacts,
  );
  for (const row of told) append(database, readRow(row), JSON.stringify(summary));
}

function append(database: Database, { person, content, parts }: HistoryRow, more: string): void {
  if (content.length + more.length < longestPart) {
    database.run('update person_history set content = $2 where person = $1', person, `${content},${more}`);
    return;
  }
  setAside(database, { person, content, parts });
  database.run(
    'update person_history set content = $2, parts = $3 where person = $1',
    person,
    more,
    parts + 1,
  );
}

const setAside = (database: Database, { person, content, parts }: HistoryRow): void =>
  void database.run(
    'insert into history_part (person, part, content) values ($1, $2, $3)',
    person,
    parts,
    content,
  );

/** Writes a history that is not there yet. */
function write(database: Database, person: number, summaries: readonly Summary[]): void {
  let [content, parts] = ['', 0];
  for (const summary of summaries) {
    const more = JSON.stringify(summary);
    const isFull = content !== '' && content.length + more.length >= longestPart;
    if (isFull) {
      setAside(database, { person, content, parts });
      parts += 1;
    }
    content = content === '' || isFull ? more : `${content},${more}`;
  }
  database.run(
    'insert into person_history (person, content, parts) values ($1, $2, $3)',
    person,
    content,
    parts,
  );
}

/** Names a person by contacts that nobody had yet. */
function link(database: Database, controller: string, contacts: readonly string[], person: number): void {
  for (const tag of contacts) {
    const isKnown = database.get(
      'select 1 from contact_person where tag = $1 and controller = $2 limit 1',
      tag,
      controller,
    );
    if (!isKnown)
      database.run(
        'insert into contact_person (tag, controller, person) values ($1, $2, $3)',
        tag,
        controller,
        person,
      );
  }
}

/** Several persons have turned out to be one. */
function merge(
  database: Database,
  controller: string,
  persons: readonly HistoryRow[],
  summary: Summary,
): void {
  const each = new Map(
    [...persons.flatMap((row) => read(database, row)), summary].map((one) => [one.place, one]),
  );
  const all = [...each.values()].toSorted((one, next) => one.place - next.place);
  const kept = persons[0]?.person ?? summary.place;
  const tags = new Set(all.flatMap(({ contacts }) => contacts));
  for (const tag of tags) {
    database.run('delete from contact_person where tag = $1 and controller = $2', tag, controller);
    database.run(
      'insert into contact_person (tag, controller, person) values ($1, $2, $3)',
      tag,
      controller,
      kept,
    );
  }
  for (const { person, parts } of persons) {
    database.run('delete from person_history where person = $1', person);
    if (parts > 0) database.run('delete from history_part where person = $1', person);
  }
  write(database, kept, all);
}

/** The persons who gave one of these contacts to a business; several where a contact is shared by too many records. */
export const findHistories = (
  database: Database,
  controller: string,
  tags: readonly string[],
): readonly PersonHistory[] =>
  tags.length === 0
    ? []
    : database
        .all(
          `select person, content, parts from person_history where person in
           (select person from contact_person where tag in (${places(2, tags.length)}) and controller = $1) order by person`,
          controller,
          ...tags,
        )
        .map(readRow)
        .map((row) => ({ person: row.person, summaries: read(database, row) }));

/** One history of all persons behind these contacts, the oldest first; empty for a stranger. */
export function findHistory(
  database: Database,
  controller: string,
  tags: readonly string[],
): readonly Summary[] {
  const [one, ...others] = findHistories(database, controller, tags);
  if (!one || others.length === 0) return one?.summaries ?? [];
  const all = [one, ...others].flatMap(({ summaries }) => summaries);
  return [...new Map(all.map((summary) => [summary.place, summary])).values()].toSorted(
    (first, next) => first.place - next.place,
  );
}

// Statements are kept once they are made: few sizes, the rest of which is filled with a tag that nobody has.
const sizes = [1, 8, 64, 512] as const;
const mostTags = 512;
const nobody = '';

/** The histories of many contacts at once, by tag: one read for hundreds of them. */
export function findHistoriesByTag(
  database: Database,
  controller: string,
  tags: readonly string[],
): ReadonlyMap<string, readonly Summary[]> {
  const found = new Map<string, readonly Summary[]>();
  for (let from = 0; from < tags.length; from += mostTags) {
    const some = tags.slice(from, from + mostTags);
    const size = sizes.find((one) => one >= some.length) ?? mostTags;
    while (some.length < size) some.push(nobody);
    const rows = database.all(
      `select tag, person, content, parts from contact_person join person_history using (person)
       where tag in (${places(2, size)}) and controller = $1`,
      controller,
      ...some,
    );
    for (const row of rows) {
      const tag = row['tag'] as string;
      const summaries = read(database, readRow(row));
      const known = found.get(tag);
      found.set(tag, known ? [...known, ...summaries] : summaries);
    }
  }
  return found;
}

/** The businesses to which one of these contacts was given. */
export const findControllersOf = (database: Database, tags: readonly string[]): readonly string[] =>
  tags.length === 0
    ? []
    : database
        .all(
          `select distinct controller from contact_person where tag in (${places(1, tags.length)}) order by controller`,
          ...tags,
        )
        .map((row) => row['controller'] as string);
