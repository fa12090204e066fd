import { fetchHints, type FetchedHints } from '../messages/fetch-hints.js';
import type { Language } from '../messages/languages.js';
import { readNumberBack, readPostcode } from './read-back.js';
import { suggestAddress } from './suggest-address.js';

type Words = FetchedHints['hints'];

/** What is said at a field: how it was understood, or what somebody may have meant. */
export interface Hint {
  readonly text: string;
  /** What to write instead, if the person agrees. */
  readonly instead?: string;
}

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** What there is to say of a value; null where it looks right and there is nothing to show. */
export function hintFor(kind: 'email' | 'number' | 'postcode', text: string, words: Words): Hint | null {
  if (kind === 'email') {
    const address = suggestAddress(text);
    return address === null ? null : { text: fill(words.email, { address }), instead: address };
  }
  if (kind === 'number') {
    const number = readNumberBack(text);
    return number === null ? null : { text: fill(words.number, { number }) };
  }
  const read = readPostcode(text);
  if (!read) return null;
  const { postcode, department } = read;
  return {
    text:
      department === null
        ? fill(words.noDepartment, { start: postcode.slice(0, 2) })
        : fill(words.postcode, { postcode, department }),
  };
}

/** Holds back what would move the page while a finger or a mouse button is down. */
export interface WhileReleased {
  press(): void;
  whenReleased(action: () => void): void;
}

/** Says at a form's fields what may be a slip, and shows numbers and postcodes back. It keeps nobody from sending anything. */
export class Hints {
  readonly #root: HTMLElement;
  readonly #words: Promise<Words | undefined>;
  readonly #gate: WhileReleased;

  constructor(root: HTMLElement, language: string, gate: WhileReleased) {
    this.#root = root;
    this.#gate = gate;
    this.#words = this.#fetch(language);
    // The field that this was fetched for.
    const first = root.querySelector(':focus');
    if (first instanceof HTMLInputElement && kindOf(first)) placeFor(first);
    root.addEventListener('focusin', this.#prepare);
    root.addEventListener('input', this.#forget);
    root.addEventListener('change', this.#look);
    // A form's own button may stand outside of the choices.
    (root.closest('form') ?? root).addEventListener('pointerdown', gate.press, true);
  }

  async #fetch(language: string): Promise<Words | undefined> {
    const fetched = await fetchHints[language as Language]?.().catch(() => undefined);
    return fetched?.hints;
  }

  // What is read out has to be there, empty, before something is said in it.
  readonly #prepare = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && kindOf(target)) placeFor(target);
  };

  /** What was said is about what was written before. */
  readonly #forget = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && kindOf(target)) placeFor(target)?.replaceChildren();
  };

  readonly #look = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const kind = kindOf(target);
    const place = kind && placeFor(target);
    if (!kind || !place) return;
    const { value } = target;
    // The press that leaves a field is often that of the button below: a line said now would push it away from the pointer.
    void this.#words.then((words) =>
      this.#gate.whenReleased(() => {
        if (!words || target.value !== value || !this.#root.contains(target)) return;
        const hint = hintFor(kind, value, words);
        place.replaceChildren(...(hint ? drawHint(hint, target, words) : []));
      }),
    );
  };
}

function kindOf(input: HTMLInputElement): 'email' | 'number' | 'postcode' | null {
  if (input.type === 'email') return 'email';
  if (input.type === 'tel') return 'number';
  return input.closest('[data-part=postcode]') && isInFrance(input) ? 'postcode' : null;
}

/** Other countries write their postcodes otherwise. */
function isInFrance(input: HTMLInputElement): boolean {
  const country = input.closest('fieldset')?.querySelector<HTMLInputElement>('[data-part=country] input');
  return /^(|fr|france)$/i.test(country?.value.trim() ?? '');
}

/** The place below a field; it stands at its end, outside of what is drawn anew. */
function placeFor(input: HTMLInputElement): HTMLElement | null {
  const field = input.closest('.accord-part, .accord-field');
  if (!field) return null;
  const found = field.querySelector<HTMLElement>(':scope > .accord-hint');
  if (found) return found;
  const place = document.createElement('p');
  place.className = 'accord-hint';
  place.setAttribute('role', 'status');
  place.setAttribute('aria-live', 'polite');
  field.append(place);
  return place;
}

function drawHint({ text, instead }: Hint, input: HTMLInputElement, words: Words): readonly Node[] {
  const said = document.createElement('span');
  said.textContent = text;
  if (instead === undefined) return [said];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'accord-secondary';
  button.textContent = words.take;
  button.addEventListener('click', () => {
    input.value = instead;
    input.focus();
    // As if the person had written it: the form reads its own inputs.
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  });
  return [said, ' ', button].map((one) => (typeof one === 'string' ? document.createTextNode(one) : one));
}
