import { loader } from '../messages/every/loader.js';
import { languageAbroad } from '../messages/languages.js';

/** Writes a sentence right before an element, in place of what was written there. */
export function put(element: Element, sentence: string): HTMLElement {
  const last = element.previousElementSibling as HTMLElement | null;
  const place = last?.dataset['accordNote'] ? last : document.createElement('p');
  place.dataset['accordNote'] = 'said';
  place.setAttribute('role', 'status');
  place.textContent = sentence;
  if (place !== last) element.before(place);
  return place;
}

/** Says something to whoever is at an element, in the language of that place. */
export function say(element: Element, saying: keyof (typeof loader)[typeof languageAbroad]): HTMLElement {
  const lang = element.closest<HTMLElement>('[lang]')?.lang ?? navigator.language;
  return put(element, (loader[lang.slice(0, 2) as keyof typeof loader] ?? loader[languageAbroad])[saying]);
}

/** Tells the owner, as the elements do. */
export function tell(element: Element, code: string, detail: string): void {
  console.error(`<${element.localName}>: ${code}\n${detail}`);
  const event = new Event('accord-error', { bubbles: true, composed: true });
  element.dispatchEvent(Object.assign(event, { code, detail }));
}
