import { controlName } from './control-names.js';
import type { PresentedField } from './presentation.js';

// Attributes that mean something to HTML or to Accord: a field of that id is mapped by `field-<id>`.
const taken = new Set(
  'accesskey autofocus class config contenteditable describe-fields dir disabled draggable enterkeyhint exportparts form hidden id inert inputmode is isolated itemid itemprop itemref itemscope itemtype lang name nonce part popover preview-date readonly role slot spellcheck style tabindex title translate'.split(
    ' ',
  ),
);

const kebab = (text: string): string =>
  text.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether an attribute of `<accord-choices>` can map no field, as its name means something else. */
export const isTakenAttribute = (name: string): boolean => taken.has(name) || /^(aria|data|on)/.test(name);

/** The attribute that maps a field: `firstName` is `first-name`, the street of `address` is `address-street`. */
export function attributeFor(field: string, part?: string): string {
  const name = kebab(controlName(field, part));
  return isTakenAttribute(name) ? `field-${name}` : name;
}

/** The attributes that map a field: one, or those of an address's parts. */
export const attributesFor = ({ id, parts }: Pick<PresentedField, 'id' | 'parts'>): readonly string[] =>
  parts ? parts.map((part) => attributeFor(id, part.id)) : [attributeFor(id)];
