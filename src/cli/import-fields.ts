import type { FormConfig } from '../config/index.js';
import type { FieldValue } from '../form/index.js';
import type { ListHead } from './contact-list.js';

/** What the columns of a file are to a form. */
export interface FieldPlan {
  /** The fields that take the first address and the first number of a line; undefined where the form asks for none. */
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** Fields that a column is named like, by their id or their label. */
  readonly named: readonly { readonly field: string; readonly place: number; readonly longest: number }[];
  /** Names of columns that nothing is taken from. */
  readonly leftOut: readonly string[];
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '');

const longestText = 4000;

/** Takes no more than the form asks for: what it has no field for stays in the file. */
export function planFields(
  { fields }: FormConfig,
  { cells, columns }: Pick<ListHead, 'cells' | 'columns'>,
  passed: ReadonlySet<number>,
): FieldPlan {
  const contacts = new Set(columns.map(({ place }) => place));
  const named = cells.flatMap((name, place) => {
    if (contacts.has(place) || passed.has(place)) return [];
    const field = fields.find(
      ({ id, label, type }) =>
        type === 'text' && [id, ...Object.values(label)].some((one) => fold(one) === fold(name)),
    );
    if (field?.type !== 'text') return [];
    return [{ field: field.id, place, longest: field.maxLength ?? longestText }];
  });
  const taken = new Set([...contacts, ...passed, ...named.map(({ place }) => place)]);
  return {
    email: fields.find(({ type }) => type === 'email')?.id,
    phone: fields.find(({ type }) => type === 'phone')?.id,
    named,
    leftOut: cells.filter((_, place) => !taken.has(place)).map((name) => name.trim()),
  };
}

/** What a line says, by field; null where a cell is longer than the form lets it be. */
export function readFields(
  { email, phone, named }: FieldPlan,
  cells: readonly string[],
  [address, number]: readonly [string | undefined, string | undefined],
): Readonly<Record<string, FieldValue>> | null {
  const values: Record<string, FieldValue> = {};
  if (email !== undefined && address !== undefined) values[email] = address;
  if (phone !== undefined && number !== undefined) values[phone] = number;
  for (const { field, place, longest } of named) {
    const text = (cells[place] ?? '').trim();
    if (text.length > longest) return null;
    if (text !== '') values[field] = text;
  }
  return values;
}
