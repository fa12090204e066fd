import { html, render } from 'lit';
import { fieldsOf, type PresentedField, type Presentation } from '../../form/index.js';
import { drawText } from '../templates/text.js';
import { controlsFor } from './field-map.js';
import type { Control } from './host-form.js';

const idsIn = (element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

function setIds(element: Element, ids: readonly string[]): void {
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

// A page whose own code takes the words away each time is not fought with for ever.
const mostPlacements = 100;

/** Words of Accord's after one field of the site's. */
interface Placed {
  readonly words: HTMLElement;
  readonly controls: readonly Control[];
}

/**
 * Says "mandatory", "optional" and the sentence of Code de la consommation L223-2 at the site's own fields, for eyes and
 * for screen readers. No node of the site's is moved or changed but for its `aria-describedby`, and all of it goes again.
 */
export class FieldWords {
  readonly #prefix: string;
  readonly #placed = new Map<string, Placed>();
  #placements = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Brings the words in line with the fields that are in the form now. */
  update(host: Element, form: HTMLFormElement, presentation: Presentation): void {
    const fields = fieldsOf(presentation);
    for (const id of this.#placed.keys()) if (!fields.some((field) => field.id === id)) this.#remove(id);
    for (const field of fields) this.#place(field, controlsFor(host, form, field), presentation);
  }

  clear(): void {
    for (const id of this.#placed.keys()) this.#remove(id);
  }

  #place(field: PresentedField, controls: readonly Control[], { language, direction }: Presentation): void {
    const before = this.#placed.get(field.id);
    const isSame = before?.words.isConnected && controls.every((one) => before.controls.includes(one));
    if (before && !(isSame && controls.length === before.controls.length)) this.#remove(field.id);
    const last = controls.at(-1);
    if (!last || this.#placements >= mostPlacements) return;
    const words = this.#placed.get(field.id)?.words ?? document.createElement('div');
    if (!words.isConnected) {
      this.#placements++;
      words.className = 'accord';
      words.id = `${this.#prefix}-words-${field.id}`;
      // A label's text is the name of its field: words inside it would be read as part of that name.
      (last.closest('label') ?? last).after(words);
      for (const control of controls) setIds(control, [...idsIn(control), words.id]);
      this.#placed.set(field.id, { words, controls });
    }
    words.lang = language;
    words.dir = direction;
    render(
      [{ text: field.requirement }, ...field.statements].map(
        (text) => html`<p class="accord-purpose">${drawText(text)}</p>`,
      ),
      words,
    );
  }

  #remove(id: string): void {
    const placed = this.#placed.get(id);
    if (!placed) return;
    placed.words.remove();
    for (const control of placed.controls)
      setIds(
        control,
        idsIn(control).filter((one) => one !== placed.words.id),
      );
    this.#placed.delete(id);
  }
}
