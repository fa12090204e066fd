import type { AddressValue, FieldValue, PresentedField } from '../../form/index.js';
import { controlName } from '../read-answers.js';
import { controlsNamed, valueOf, type Control } from './host-form.js';

/** Attributes that mean something to HTML or to Accord: a field of that id is mapped by `field-<id>`. */
const taken = new Set(
  'accesskey autofocus class config contenteditable describe-fields dir disabled draggable enterkeyhint exportparts form hidden id inert inputmode is isolated itemid itemprop itemref itemscope itemtype lang name nonce part popover preview-date readonly role slot spellcheck style tabindex title translate'.split(
    ' ',
  ),
);

const kebab = (text: string): string =>
  text.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attribute that maps a field: `firstName` is `first-name`, the street of `address` is `address-street`. */
export function attributeFor(field: string, part?: string): string {
  const name = kebab(controlName(field, part));
  return taken.has(name) || /^(aria|data|on)/.test(name) ? `field-${name}` : name;
}

const mapped = (host: Element, field: string, part?: string): string | null =>
  host.getAttribute(attributeFor(field, part)) || null;

/** The names of a field's controls in the site's form, as the attributes say; of an address, those of its parts. */
export function namesOf(host: Element, { id, parts }: PresentedField): readonly string[] {
  const names = parts ? parts.map((part) => mapped(host, id, part.id)) : [mapped(host, id)];
  return names.filter((name) => name !== null);
}

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
    fields.map(({ id, parts }) => {
      if (!parts) return [id, read(form, mapped(host, id))];
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
  const known = new Set(
    fields.flatMap(({ id, parts }) => [
      attributeFor(id),
      ...(parts ?? []).map((part) => attributeFor(id, part.id)),
    ]),
  );
  return host
    .getAttributeNames()
    .filter((name) => !known.has(name) && !taken.has(name) && !/^(aria|data|on)/.test(name))
    .filter((name) => controlsNamed(form, host.getAttribute(name) ?? '').length > 0);
}
