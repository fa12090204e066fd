import type { Control } from './host-form.js';

/** Words of Accord's after one field of the site's. */
export interface Placed {
  readonly words: HTMLElement;
  readonly controls: readonly Control[];
}

const idsOf = (element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

function setIds(element: Element, ids: readonly string[]): void {
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

/** Puts words after the last of a field's controls, and makes them its description. No other node of the site's changes. */
export function placeWords({ words, controls }: Placed): void {
  const last = controls.at(-1);
  // A label's text is the name of its field: words inside it would be read as part of that name.
  (last?.closest('label') ?? last)?.after(words);
  for (const control of controls) setIds(control, [...idsOf(control), words.id]);
}

export function removeWords({ words, controls }: Placed): void {
  words.remove();
  for (const control of controls)
    setIds(
      control,
      idsOf(control).filter((one) => one !== words.id),
    );
}
