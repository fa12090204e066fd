import { readBirthDate, type AddressValue, type FieldValue, type PresentedField } from '../../form/index.js';
import { attributeFor, attributesFor, isTakenAttribute } from '../../form/field-attribute.js';
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

const read = (form: HTMLFormElement, name: string | null): string | boolean =>
  name ? valueOf(controlsNamed(form, name)) : '';

/** What stands in the site's own fields right now, by field of the JSON. */
export function readValues(
  host: Element,
  form: HTMLFormElement,
  fields: readonly PresentedField[],
): Record<string, FieldValue> {
  return Object.fromEntries(
    fields.map(({ id, control, parts }) => {
      const value = parts ? '' : read(form, mapped(host, id));
      if (!parts) return [id, control === 'birth-date' ? readBirthDate(String(value)) : value];
      const texts = parts.map((part) => [part.id, String(read(form, mapped(host, id, part.id)))]);
      return [id, Object.fromEntries(texts) as AddressValue];
    }),
  );
}

/** Attributes that look like a mapping (their value is a control of the form) and name no field. */
export function findStrangers(
  host: Element,
  form: HTMLFormElement,
  fields: readonly PresentedField[],
): readonly string[] {
  const known = new Set(fields.flatMap((field) => [attributeFor(field.id), ...attributesFor(field)]));
  return host
    .getAttributeNames()
    .filter((name) => !known.has(name) && !isTakenAttribute(name))
    .filter((name) => controlsNamed(form, host.getAttribute(name) ?? '').length > 0);
}
