import type { FieldConfig, FormConfig } from '../../config/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import { openValues } from '../people/open-values.js';
import type { StoredSubmission } from '../store/submissions.js';
import { RightsError, type RightsDesk } from './rights-desk.js';

/** One record of a person, with what they wrote. */
export interface HeldRecord {
  readonly submission: StoredSubmission;
  readonly record: ProofRecord;
  /** Null once erased, and where a form was not known. */
  readonly config: FormConfig | undefined;
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** Records under one contact that carry one name: a household may share an address. */
export interface PersonPart {
  /** As it was written last; null for records that carry none. */
  readonly name: string | null;
  readonly records: readonly HeldRecord[];
}

/** All that a business holds of a person, the oldest first. */
export async function listHeld(
  desk: Pick<RightsDesk, 'store' | 'wrappingKey' | 'forms'>,
  { subjectId, controller }: { readonly subjectId: string; readonly controller: string },
): Promise<readonly HeldRecord[]> {
  const { store, wrappingKey, forms } = desk;
  const controllerOf = makeControllerOf(await store.controllers.listAliases());
  const held: HeldRecord[] = [];
  for (const submission of await store.records.listOf(subjectId)) {
    const record = JSON.parse(submission.record) as ProofRecord;
    if (controllerOf(record) !== controller) continue;
    held.push({
      submission,
      record,
      config: forms.contentsOf(record.notice.id, record.notice.version)[0]?.config,
      values: (await openValues(store, wrappingKey, submission)) as HeldRecord['values'],
    });
  }
  return held;
}

const nameFields: ReadonlySet<string> = new Set(['name', 'given-name', 'additional-name', 'family-name']);

/** Whether a field holds the name of a person, or a part of it. */
export const isNameField = (field: FieldConfig): boolean =>
  field.type === 'text' && nameFields.has(field.autocomplete ?? '');

/** What somebody calls themselves in a record; null where they wrote no name. */
export function nameIn({ config, values }: Pick<HeldRecord, 'config' | 'values'>): string | null {
  const words = (config?.fields ?? [])
    .filter(isNameField)
    .map(({ id }) => (values && Object.hasOwn(values, id) ? values[id] : undefined))
    .filter((word) => typeof word === 'string' && word.trim() !== '');
  return words.length > 0 ? words.join(' ').trim() : null;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** Whose records these are, as far as names tell. `Zoé` and `zoe MARTIN` are one: the shorter name begins the longer. */
export function partsOf(held: readonly HeldRecord[]): readonly PersonPart[] {
  const parts: { name: string | null; key: string | null; records: HeldRecord[] }[] = [];
  for (const one of held) {
    const name = nameIn(one);
    const key = name === null ? null : plain(name);
    const known = parts.find(
      (part) =>
        part.key === key ||
        (part.key !== null && key !== null && (part.key.startsWith(key) || key.startsWith(part.key))),
    );
    if (!known) parts.push({ name, key, records: [one] });
    else {
      known.records.push(one);
      if (name !== null && key !== null && key.length >= (known.key ?? '').length)
        Object.assign(known, { name, key });
    }
  }
  return parts.map(({ name, records }) => ({ name, records }));
}

/**
 * The records that a request is about: those that were named, or all where one person alone stands behind the contact. Throws
 * RightsError.
 */
export function chooseRecords(
  held: readonly HeldRecord[],
  named: readonly string[] | undefined,
): readonly HeldRecord[] {
  if (named) {
    const unknown = named.find((id) => held.every(({ record }) => record.id !== id));
    if (unknown !== undefined)
      throw new RightsError('unknown-record', `"records": ${unknown} is no record of this person.`);
    return held.filter(({ record }) => named.includes(record.id));
  }
  const names = partsOf(held).filter(({ name }) => name !== null);
  if (names.length > 1)
    throw new RightsError(
      'several-persons',
      `${names.length} names stand under this contact: say in "records" which of them asked. GET /v1/requests/:id/persons lists them.`,
    );
  return held;
}
