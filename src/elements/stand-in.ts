// The plain form that a page may have put into an element for the time before the script, and for when it never comes.

import { formOf } from './form-of.js';
import { keepNoes } from './keep-noes.js';
import { removeWords } from './choices/place-words.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a person has begun: what they wrote and ticked, and where they are. */
export interface Begun {
  readonly texts: ReadonlyMap<string, string>;
  /** What the page itself had ticked is not among them. */
  readonly ticks: readonly Tick[];
  readonly place: Place | undefined;
  /** What they had opened, by its `data-fold`. */
  readonly open: readonly string[];
}

/** A box that was ticked or unticked, and what it stood for. Goes through JSON as it is. */
export interface Tick {
  readonly name: string;
  readonly checked: boolean;
  /** Whether a tick meant no; undefined where the page's own markup does not tell. */
  readonly meantNo?: boolean | undefined;
  /** What was read with it: the short notice, what stands over the group, the question. Null in the page's own words. */
  readonly words: string | null;
}

interface Place {
  /** That of a control, or of what opens a fold. */
  readonly key: string;
  /** Where the cursor is, in a control that tells. */
  readonly from: number | null;
  readonly to: number | null;
}

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';
const keyOf = (control: Control): string =>
  isBox(control) ? `${control.name}=${control.value}` : control.name;
const controlsIn = (root: ParentNode): readonly Control[] => [
  ...root.querySelectorAll<Control>(':is(input, select, textarea)[name]:not([type=hidden])'),
];
// Without the spaces, which lay out.
const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replaceAll(/\s+/g, '');

function wordsWith(box: Element): string | null {
  const question = box.closest('.accord-choice, .accord-terms');
  const group = box.closest('.accord-group');
  // The complete notice is not drawn before somebody asks for it.
  const notice = box.closest('.accord')?.querySelectorAll('.accord-notice > :not(.accord-more)') ?? [];
  return (
    question &&
    [
      ...[
        ...notice,
        group?.querySelector('.accord-group-title'),
        group?.querySelector('.accord-group-text'),
        question,
      ].map(textOf),
      // Where few words are seen, the whole sentence is heard.
      box.getAttribute('aria-label')?.replaceAll(/\s+/g, '') ?? '',
    ].join('\n')
  );
}

/** All that the boxes in an element ask, in its words. */
export const wordsIn = (root: ParentNode): string =>
  controlsIn(root)
    .filter(isBox)
    .map((box) => `${keyOf(box)}\n${wordsWith(box)}`)
    .join('\n\n');

function meansNo(box: HTMLInputElement): boolean | undefined {
  if (box.value === 'no') return true;
  const polarity = box.closest<HTMLElement>('[data-polarity]')?.dataset['polarity'];
  return polarity === undefined ? undefined : polarity === 'objection';
}

/** What a form sends for the boxes that say no. */
export const noesIn = (root: ParentNode): readonly (readonly [name: string, value: string])[] =>
  controlsIn(root)
    .filter(isBox)
    .flatMap((box) => (box.checked && meansNo(box) ? [[box.name, box.value] as const] : []));

/** Whether a tick is one in this box too. A yes is to what was read, and does not pass to other words; a no does. */
function passesTo(box: HTMLInputElement, tick: Tick): boolean {
  if (tick.name !== box.name) return false;
  if (!meansNo(box)) return !tick.meantNo && tick.words !== null && tick.words === wordsWith(box);
  return tick.meantNo ?? box.value !== 'no';
}

const untouched = (control: Control): string => ('defaultValue' in control ? control.defaultValue : '');

const choicesAhead = (element: Element): NodeListOf<Element> =>
  element.querySelectorAll(':scope > [data-ahead] :is([data-group], input)');

/** True while choices that were shown for the time before the script are still there. */
export const hasChoicesAhead = (element: Element): boolean => choicesAhead(element).length > 0;

/** Takes away what was said ahead at the fields of a form, wherever in the page they stand. */
export function dropWordsIn(form: HTMLFormElement): void {
  for (const words of document.querySelectorAll<HTMLElement>('[data-ahead-words]')) {
    const controls = Array.from(document.querySelectorAll<HTMLElement>(`[aria-describedby~="${words.id}"]`));
    const isOfForm = (one: HTMLElement): boolean =>
      one.closest('form') === form || ('form' in one && one.form === form);
    if (controls.length === 0 || controls.some(isOfForm)) removeWords({ words, controls });
  }
}

/** The same for the form that an element stands in. */
export function dropWordsAhead(element: Element): void {
  element.removeAttribute('data-worded');
  const form = formOf(element);
  if (form) dropWordsIn(form);
}

/**
 * Takes them away: by themselves they record nothing. The notice with them stays, as the site's form goes on asking; a no
 * that was pressed goes with that form.
 */
export function dropChoicesAhead(element: Element): void {
  const [form, noes] = [formOf(element), noesIn(element)];
  for (const node of choicesAhead(element)) node.remove();
  dropWordsAhead(element);
  if (form && noes.length > 0) keepNoes(form, noes);
}

/** What has been ticked or unticked by somebody. */
export const readTicks = (root: ParentNode): readonly Tick[] =>
  controlsIn(root)
    .filter(isBox)
    .filter(({ checked, defaultChecked }) => checked !== defaultChecked)
    .map((box) => ({
      name: box.name,
      checked: box.checked,
      meantNo: meansNo(box),
      words: wordsWith(box),
    }));

function applyTick(box: HTMLInputElement, ticks: readonly Tick[]): void {
  box.checked = ticks.find((tick) => passesTo(box, tick))?.checked ?? box.checked;
  const fold = box.closest('details');
  // What is answered is not behind anything.
  if (box.checked && fold) fold.open = true;
}

/** Puts ticks where they belong; the other boxes stay as they are. */
export function applyTicks(root: ParentNode, ticks: readonly Tick[]): void {
  for (const box of controlsIn(root).filter(isBox)) applyTick(box, ticks);
}

const foldsIn = (root: ParentNode): readonly HTMLDetailsElement[] =>
  Array.from(root.querySelectorAll<HTMLDetailsElement>('details[data-fold]'));
const summaryOf = (fold: Element): HTMLElement | null => fold.querySelector(':scope > summary');
const summaryKey = (fold: HTMLElement): string => `summary ${fold.dataset['fold']}`;

function placeIn(element: Element, controls: readonly Control[]): Place | undefined {
  const fold = foldsIn(element).find((one) => summaryOf(one)?.matches(':focus'));
  if (fold) return { key: summaryKey(fold), from: null, to: null };
  const here = controls.find((control) => control.matches(':focus'));
  const cursor = here && 'selectionStart' in here ? here : undefined;
  return here && { key: keyOf(here), from: cursor?.selectionStart ?? null, to: cursor?.selectionEnd ?? null };
}

export function readBegun(element: Element): Begun {
  const controls = controlsIn(element);
  const written = controls.filter((control) => !isBox(control) && control.value !== untouched(control));
  return {
    texts: new Map(written.map((control) => [control.name, control.value])),
    ticks: readTicks(element),
    open: foldsIn(element).flatMap((one) => (one.open ? (one.dataset['fold'] ?? []) : [])),
    place: placeIn(element, controls),
  };
}

/** Puts it into what is drawn now, so that nobody has to begin again. */
export function applyBegun(root: ParentNode, { texts, ticks, place, open }: Begun): void {
  for (const fold of foldsIn(root)) {
    if (open.includes(fold.dataset['fold'] ?? '')) fold.open = true;
    if (place?.key === summaryKey(fold)) summaryOf(fold)?.focus();
  }
  for (const control of controlsIn(root)) {
    if (isBox(control)) applyTick(control, ticks);
    else control.value = texts.get(control.name) ?? control.value;
    if (place?.key !== keyOf(control)) continue;
    control.focus();
    if (place.from !== null && 'selectionStart' in control && control.selectionStart !== null)
      control.setSelectionRange(place.from, place.to);
  }
}
