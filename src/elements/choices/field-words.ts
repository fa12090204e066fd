import { html, render } from 'lit';
import { fieldsOf, type PresentedField, type Presentation } from '../../form/presentation.js';
import { dropWordsAhead } from '../stand-in.js';
import { drawText } from '../../draw/text.js';
import { controlsFor } from './field-map.js';
import { type Placed, placeWords, removeWords } from './place-words.js';

// A page whose own code takes the words away each time is not fought with for ever.
const mostPlacements = 100;

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
    dropWordsAhead(host);
    const fields = fieldsOf(presentation);
    for (const id of this.#placed.keys()) if (!fields.some((field) => field.id === id)) this.#remove(id);
    for (const field of fields) this.#place(field, controlsFor(host, form, field), presentation);
  }

  clear(): void {
    for (const id of this.#placed.keys()) this.#remove(id);
  }

  #place(field: PresentedField, controls: Placed['controls'], { language, direction }: Presentation): void {
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
      const placed = { words, controls };
      placeWords(placed);
      this.#placed.set(field.id, placed);
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
    removeWords(placed);
    this.#placed.delete(id);
  }
}
