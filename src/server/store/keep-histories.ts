import type { Summary } from '../../history/index.js';
import { insertRows, selectIn } from './rows.js';
import type { Sql } from './sql.js';
import { loadVisits, type Visits } from './visits.js';

/** What a record says of a person, and the business that it was said to. */
export interface HistoryEntry {
  readonly controller: string;
  readonly summary: Summary;
}

/** A person's row: their last records, and how many parts with earlier ones there are. */
interface Person {
  readonly person: number;
  readonly content: string;
  readonly parts: number;
}

// More than this is no person: their contacts stay apart, and each keeps the records that carry it.
const longestHistory = 262_144;
/** A longer history is kept in parts: a new record rewrites the last of them, and not all that came before. */
export const longestPart = 32_768;

const keyOf = (controller: string, tag: string): string => `${tag} ${controller}`;

/**
 * Keeps what records say, in their order, with whoever gave one of their contacts: they are one person from then on, whose noes
 * count for each contact. Reads all that it needs at once, and writes at the end; part of the transaction that stores the records.
 */
export async function keepHistories(sql: Sql, entries: readonly HistoryEntry[]): Promise<void> {
  const visits = await loadVisits(
    sql,
    entries.map(({ summary }) => summary),
  );
  const book = new HistoryBook(sql, visits);
  await book.load(entries);
  for (const entry of entries) await book.keep(entry);
  await book.write();
}

class HistoryBook {
  readonly #sql: Sql;
  readonly #visits: Visits;
  /** Who a contact stands for, by `keyOf`. */
  readonly #persons = new Map<string, Set<number>>();
  readonly #rows = new Map<number, Person>();
  readonly #changed = new Set<number>();
  readonly #gone = new Set<number>();
  /** Contacts that stand for one person only, whoever they stood for before. */
  readonly #replaced = new Map<string, { readonly controller: string; readonly tag: string }>();
  readonly #linked: { readonly controller: string; readonly tag: string; readonly person: number }[] = [];
  readonly #parts = new Map<number, string[]>();

  constructor(sql: Sql, visits: Visits) {
    this.#sql = sql;
    this.#visits = visits;
  }

  async load(entries: readonly HistoryEntry[]): Promise<void> {
    const tags = new Map<string, Set<string>>();
    for (const { controller, summary } of entries) {
      const known = tags.get(controller) ?? new Set();
      for (const tag of [...summary.contacts, ...this.#visits.tagsBefore(summary)]) known.add(tag);
      tags.set(controller, known);
    }
    for (const [controller, some] of tags)
      for (const row of await selectIn(
        this.#sql,
        (places) =>
          `select tag, person, content, parts from contact_person join person_history using (person)
           where controller = $1 and tag in (${places})`,
        [...some],
        [controller],
      )) {
        const person = Number(row['person']);
        this.#link(controller, row['tag'] as string, person);
        this.#rows.set(person, { person, content: row['content'] as string, parts: Number(row['parts']) });
      }
  }

  async keep({ controller, summary }: HistoryEntry): Promise<void> {
    const { contacts, place } = summary;
    if (contacts.length === 0) return;
    const more = JSON.stringify(summary);
    const persons = this.#personsOf(controller, contacts);
    // What a page sends under a mended address is told to whoever it had sent under before: nobody else learns of it.
    const before = this.#personsOf(controller, this.#visits.follow(summary));
    for (const row of before.filter((one) => !persons.includes(one))) this.#append(row, more);
    const [oldest, ...others] = persons;
    if (!oldest) {
      this.#start(place, [summary]);
      this.#name(controller, contacts, place);
      return;
    }
    const length = persons.reduce((sum, { content, parts }) => sum + content.length + parts * longestPart, 0);
    if (others.length === 0 || length > longestHistory) {
      for (const row of persons) this.#append(row, more);
      this.#name(controller, contacts, oldest.person);
      return;
    }
    await this.#merge(controller, persons, summary);
  }

  async write(): Promise<void> {
    const sql = this.#sql;
    for (const person of this.#gone) {
      await sql.run('delete from person_history where person = $1', person);
      await sql.run('delete from history_part where person = $1', person);
    }
    for (const { tag, controller } of this.#replaced.values())
      await sql.run('delete from contact_person where tag = $1 and controller = $2', tag, controller);
    const links = [
      ...this.#linked.filter(({ controller, tag }) => !this.#replaced.has(keyOf(controller, tag))),
      ...[...this.#replaced].flatMap(([key, one]) =>
        [...(this.#persons.get(key) ?? [])].map((person) => ({ ...one, person })),
      ),
    ];
    await insertRows(
      sql,
      'contact_person',
      ['tag', 'controller', 'person'],
      links.map(({ tag, controller, person }) => [tag, controller, person]),
      'on conflict do nothing',
    );
    const rows = [...this.#changed].flatMap((person) => this.#rows.get(person) ?? []);
    await insertRows(
      sql,
      'person_history',
      ['person', 'content', 'parts'],
      rows.map(({ person, content, parts }) => [person, content, parts]),
      'on conflict (person) do update set content = excluded.content, parts = excluded.parts',
    );
    await insertRows(
      sql,
      'history_part',
      ['person', 'part', 'content'],
      rows.flatMap(({ person, parts }) => {
        const some = this.#parts.get(person) ?? [];
        return some.map((content, index) => [person, parts - some.length + index, content]);
      }),
    );
    await this.#visits.write();
  }

  /** The rows of all who gave one of these contacts, the oldest first. */
  #personsOf(controller: string, tags: readonly string[]): readonly Person[] {
    const persons = new Set(tags.flatMap((tag) => [...(this.#persons.get(keyOf(controller, tag)) ?? [])]));
    return [...persons].toSorted((one, next) => one - next).flatMap((person) => this.#rows.get(person) ?? []);
  }

  #link(controller: string, tag: string, person: number): void {
    const key = keyOf(controller, tag);
    this.#persons.set(key, (this.#persons.get(key) ?? new Set()).add(person));
  }

  /** Names a person by contacts that nobody had yet. */
  #name(controller: string, contacts: readonly string[], person: number): void {
    for (const tag of new Set(contacts)) {
      if (this.#persons.has(keyOf(controller, tag))) continue;
      this.#link(controller, tag, person);
      this.#linked.push({ controller, tag, person });
    }
  }

  #put(row: Person): void {
    this.#rows.set(row.person, row);
    this.#changed.add(row.person);
  }

  #append({ person, content, parts }: Person, more: string): void {
    if (content === '') this.#put({ person, content: more, parts });
    else if (content.length + more.length < longestPart)
      this.#put({ person, content: `${content},${more}`, parts });
    else {
      this.#parts.set(person, [...(this.#parts.get(person) ?? []), content]);
      this.#put({ person, content: more, parts: parts + 1 });
    }
  }

  /** Writes a history that is not there yet. */
  #start(person: number, summaries: readonly Summary[]): void {
    let row: Person = { person, content: '', parts: 0 };
    for (const summary of summaries) {
      this.#append(row, JSON.stringify(summary));
      row = this.#rows.get(person) ?? row;
    }
  }

  /** Several persons have turned out to be one. */
  async #merge(controller: string, persons: readonly Person[], summary: Summary): Promise<void> {
    const each = new Map<number, Summary>();
    for (const row of persons) for (const one of await this.#readAll(row)) each.set(one.place, one);
    each.set(summary.place, summary);
    const all = [...each.values()].toSorted((one, next) => one.place - next.place);
    const kept = persons[0]?.person ?? summary.place;
    for (const { person } of persons) {
      this.#gone.add(person);
      this.#rows.delete(person);
      this.#changed.delete(person);
      this.#parts.delete(person);
    }
    for (const tag of new Set(all.flatMap(({ contacts }) => contacts))) {
      const key = keyOf(controller, tag);
      this.#persons.set(key, new Set([kept]));
      this.#replaced.set(key, { controller, tag });
    }
    this.#start(kept, all);
  }

  /** All that a person's row stands for: the parts that are stored, those of this batch, and the row. */
  async #readAll({ person, content, parts }: Person): Promise<readonly Summary[]> {
    const fresh = this.#parts.get(person) ?? [];
    const stored =
      parts === fresh.length || this.#gone.has(person)
        ? []
        : await this.#sql.all('select content from history_part where person = $1 order by part', person);
    const texts = [...stored.map((row) => row['content'] as string), ...fresh, content];
    return JSON.parse(`[${texts.join(',')}]`) as Summary[];
  }
}
