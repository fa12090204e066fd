import type { FieldConfig } from '../../../config/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import { maskValue } from '../../people/mask.js';
import { unseal, unwrapKey } from '../../people/private-part.js';
import { isNameField } from '../../rights/person-parts.js';
import type { LastPart } from '../../store/retention/persons.js';
import type { StoreParts } from '../../store/store.js';

/** Tells who some persons are, in a way that their owner recognises and a stranger cannot use. */
export async function namePersons(
  store: Pick<StoreParts, 'retention'>,
  { forms, wrappingKey }: { readonly forms: Pick<KnownForms, 'current'>; readonly wrappingKey: Buffer },
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>();
  for (const part of await store.retention.listLastParts(subjects)) {
    const fields = forms.current.get(part.formId)?.config.fields ?? [];
    named.set(part.subject, maskedName(readValues(part, wrappingKey), fields));
  }
  return named;
}

function readValues({ recordId, sealed, wrappedKey }: LastPart, wrappingKey: Buffer) {
  const { json } = unseal(unwrapKey(wrappingKey, wrappedKey), recordId, sealed);
  return (JSON.parse(json) as { values: Readonly<Record<string, unknown>> }).values;
}

/** A name where one was written, else an address or a number. */
function maskedName(values: Readonly<Record<string, unknown>>, fields: readonly FieldConfig[]): string {
  const written = (wanted: (field: FieldConfig) => boolean): readonly string[] =>
    fields
      .filter(wanted)
      .map(({ id }) => values[id])
      .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const names = written(isNameField);
  const some =
    names.length > 0 ? names : written(({ type }) => type === 'email' || type === 'phone').slice(0, 1);
  return some.map(maskValue).join(' ');
}
