import type { AddressValue, FieldValue } from '../../form/answers.js';
import { readBirthDate } from '../../form/birth-date.js';
import type { PresentedField } from '../../form/presentation.js';
import { attributeFor, attributesFor, isTakenAttribute } from '../../form/field-attribute.js';
import type { MappableField } from '../../form/served-form.js';
import { controlsNamed, valueOf, type Control } from './host-form.js';

const mapped = (host: Element, field: string, part?: string): string | null =>
  host.getAttribute(attributeFor(field, part)) || null;

/** The names of a field's controls in the site's form, as the attributes say; of an address, those of its parts. */
export const namesOf = (host: Element, field: PresentedField): readonly string[] =>
  attributesFor(field).flatMap((attribute) => host.getAttribute(attribute) || []);

/** The controls that a field is read from. */
export const controlsFor = (
  host: Element,
  form: HTMLFormElement,
  field: PresentedField,
): readonly Control[] => namesOf(host, field).flatMap((name) => controlsNamed(form, name));

/** What is read of a site's form: what it sends, and what it sent last where nobody but its listeners knows. */
export interface Source {
  readonly form: HTMLFormElement;
  readonly entries: FormData | null;
  readonly known: ReadonlyMap<string, string>;
}

function read({ form, entries, known }: Source, name: string | null): string | boolean {
  if (!name) return '';
  const isNobodys = !entries?.has(name) && controlsNamed(form, name).length === 0;
  return isNobodys ? (known.get(name) ?? '') : valueOf(form, name, entries);
}

/** What the site's form sends, by field of the JSON. */
export function readValues(
  host: Element,
  source: Source,
  fields: readonly PresentedField[],
): Record<string, FieldValue> {
  return Object.fromEntries(
    fields.map(({ id, control, parts }) => {
      if (parts) {
        const texts = parts.map((part) => [part.id, String(read(source, mapped(host, id, part.id)))]);
        return [id, Object.fromEntries(texts) as AddressValue];
      }
      const value = read(source, mapped(host, id));
      if (control === 'birth-date') return [id, readBirthDate(String(value))];
      // A tick that the browser does not know as one is sent as a text.
      return [id, control === 'terms' && typeof value === 'string' ? value !== '' : value];
    }),
  );
}

/** Attributes that look like a mapping (their value is a control of the form) and name no field. */
export function findStrangers(
  host: Element,
  form: HTMLFormElement,
  fields: readonly MappableField[],
): readonly string[] {
  const known = new Set(fields.flatMap(({ id, attributes }) => [attributeFor(id), ...attributes]));
  return host
    .getAttributeNames()
    .filter((name) => !known.has(name) && !isTakenAttribute(name))
    .filter((name) => controlsNamed(form, host.getAttribute(name) ?? '').length > 0);
}
