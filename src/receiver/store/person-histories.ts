import type { Summary } from '../../history/index.js';
import type { Database } from './database.js';

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

const read = (content: string): Summary[] => JSON.parse(`[${content}]`) as Summary[];

/**
 * Keeps what a record says, with whoever gave one of its contacts: they are one person from then on, whose noes count for each
 * contact. Part of the transaction that stores the record.
 */
export function keepHistory(database: Database, controller: string, summary: Summary): void {
  const { contacts, place } = summary;
  const [first] = contacts;
  if (first === undefined) return;
  const known = database.all(
    `select person, content from person_history where person in
     (select person from contact_person where controller = $1 and tag in (${places(2, contacts.length)})) order by person`,
    controller,
    ...contacts,
  );
  const content = JSON.stringify(summary);
  const persons = known.map((row) => ({ person: Number(row['person']), content: row['content'] as string }));
  const [oldest, ...others] = persons;
  if (!oldest) {
    database.run('insert into person_history (person, content) values ($1, $2)', place, content);
    link(database, controller, contacts, place);
    return;
  }
  const length = persons.reduce((sum, one) => sum + one.content.length, content.length);
  if (others.length === 0 || length > longestHistory) {
    for (const one of persons) append(database, one, content);
    link(database, controller, contacts, oldest.person);
    return;
  }
  merge(database, controller, persons, summary);
}

const append = (
  database: Database,
  { person, content }: { person: number; content: string },
  more: string,
): void =>
  void database.run('update person_history set content = $2 where person = $1', person, `${content},${more}`);

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
  persons: readonly { readonly person: number; readonly content: string }[],
  summary: Summary,
): void {
  const each = new Map<number, Summary>();
  for (const { content } of persons) for (const one of read(content)) each.set(one.place, one);
  each.set(summary.place, summary);
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
  for (const { person } of persons.slice(1))
    database.run('delete from person_history where person = $1', person);
  database.run(
    'update person_history set content = $2 where person = $1',
    kept,
    all.map((one) => JSON.stringify(one)).join(','),
  );
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
          `select person, content from person_history where person in
           (select person from contact_person where tag in (${places(2, tags.length)}) and controller = $1) order by person`,
          controller,
          ...tags,
        )
        .map((row) => ({ person: Number(row['person']), summaries: read(row['content'] as string) }));

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
      `select tag, content from contact_person join person_history using (person)
       where tag in (${places(2, size)}) and controller = $1`,
      controller,
      ...some,
    );
    for (const row of rows) {
      const tag = row['tag'] as string;
      const summaries = read(row['content'] as string);
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
