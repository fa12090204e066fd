import { parseConfig } from '../../config/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf, withControllerId } from '../forms/known-controllers.js';
import type { Store } from '../store/store.js';
import type { ContactKind } from '../people/contact.js';
import { openValues } from '../people/open-values.js';

/** The addresses or numbers that one person ever gave to a controller. */
export type Person = readonly string[];

/** One person with what they ever gave to a controller, and their records there by number. */
export interface PersonRecords {
  readonly contacts: Person;
  readonly records: ReadonlyMap<string, ProofRecord>;
}

/** Everybody who is stored with a controller (its id), one by one, with their addresses or numbers. */
export async function* listPeople(
  ...given: Parameters<typeof listPersons>
): AsyncGenerator<Person, void, undefined> {
  for await (const { contacts } of listPersons(...given)) yield contacts;
}

/**
 * Everybody who is stored with a controller (its id), one by one, with their records. Who was erased has no address. A record
 * that cannot be understood is skipped.
 */
export async function* listPersons(
  store: Store,
  wrappingKey: Buffer,
  controller: string,
  kind: ContactKind,
): AsyncGenerator<PersonRecords, void, undefined> {
  const fieldsOf = await readFields(store, kind);
  const controllerOf = makeControllerOf(await store.controllers.listAliases());
  for await (const subjectId of store.people.listIds()) {
    const given = new Set<string>();
    const records = new Map<string, ProofRecord>();
    for (const submission of await store.records.listOf(subjectId)) {
      const record = JSON.parse(submission.record) as ProofRecord;
      if (controllerOf(record) !== controller) continue;
      records.set(record.id, record);
      const values = (await openValues(store, wrappingKey, submission)) as Record<string, unknown> | null;
      // What a business wrote down has the names of the kinds.
      const names = record.withdrawn ? [kind] : (fieldsOf.get(record.notice.id) ?? []);
      for (const name of names) {
        const value = values && Object.hasOwn(values, name) ? values[name] : undefined;
        if (typeof value === 'string' && value.trim()) given.add(value.trim());
      }
    }
    if (given.size > 0) yield { contacts: [...given], records };
  }
}

/** Names of the fields of a kind, in any version of each form, also of earlier versions of Accord. */
async function readFields(store: Store, kind: ContactKind): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const { formId, content } of await store.forms.listVersions()) {
    const parsed = parseConfig(withControllerId(JSON.parse(content), () => 'unknown'));
    const names = parsed.ok ? parsed.config.fields.filter(({ type }) => type === kind) : [];
    const known = found.get(formId) ?? new Set();
    for (const { id } of names) known.add(id);
    found.set(formId, known);
  }
  return new Map([...found].map(([id, names]) => [id, [...names]]));
}
