import { make } from './make.js';

const prefix = 'data-accord-';

/** Puts an element into each place of the page that names a form and has none. What stands in the place is there until it is drawn. */
export function mountPlaces(folder: string): void {
  for (const kind of ['form', 'choices'])
    for (const place of document.querySelectorAll(`[${prefix}${kind}]`)) {
      const tag = `accord-${kind}`;
      if (place.querySelector(tag)) continue;
      const named = [...place.attributes].filter(({ name }) => name.startsWith(prefix));
      const attributes = Object.fromEntries(
        named.map(({ name, value }) => [name.slice(prefix.length), value]),
      );
      const { [kind]: form, ...rest } = attributes;
      const element = make(tag, form, rest, folder);
      element.append(...place.childNodes);
      place.append(element);
    }
}
