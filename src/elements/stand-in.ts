// The plain form that a page may have put into an element for the time before the script, and for when it never comes.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a person has begun: what they wrote and ticked, and where they are. */
export interface Begun {
  readonly texts: ReadonlyMap<string, string>;
  /** Boxes by name and value; what the page itself had ticked is not among them. */
  readonly ticks: ReadonlyMap<string, Tick>;
  readonly place: Place | undefined;
}

interface Tick {
  readonly checked: boolean;
  /** What was read beside it. */
  readonly words: string;
}

interface Place {
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
const wordsAround = (box: Element): string =>
  (box.closest('.accord-choice')?.textContent ?? '').replaceAll(/\s+/g, '');
/** A yes is to what was read: it does not pass to other words. A no does. */
const passesTo = (box: HTMLInputElement, { words }: Tick): boolean =>
  words === wordsAround(box) || box.value === 'no' || box.closest('[data-polarity=objection]') !== null;
const untouched = (control: Control): string => ('defaultValue' in control ? control.defaultValue : '');

/** True while a form of the page's own stands in an element that has drawn nothing yet. It works by itself. */
export const hasStandIn = (element: Element): boolean =>
  !element.hasAttribute('data-drawn') && element.querySelector('form') !== null;

/** Takes away what was shown for the time before the script, and records nothing by itself. */
export const dropAhead = (element: Element): void => element.querySelector(':scope > [data-ahead]')?.remove();

export function readBegun(element: Element): Begun {
  const controls = controlsIn(element);
  const boxes = controls.filter(isBox).filter(({ checked, defaultChecked }) => checked !== defaultChecked);
  const written = controls.filter((control) => !isBox(control) && control.value !== untouched(control));
  const here = controls.find((control) => control.matches(':focus'));
  const cursor = here && 'selectionStart' in here ? here : undefined;
  return {
    texts: new Map(written.map((control) => [control.name, control.value])),
    ticks: new Map(boxes.map((box) => [keyOf(box), { checked: box.checked, words: wordsAround(box) }])),
    place: here && {
      key: keyOf(here),
      from: cursor?.selectionStart ?? null,
      to: cursor?.selectionEnd ?? null,
    },
  };
}

/** Puts it into what is drawn now, so that nobody has to begin again. */
export function applyBegun(root: ParentNode, { texts, ticks, place }: Begun): void {
  for (const control of controlsIn(root)) {
    const tick = ticks.get(keyOf(control));
    if (isBox(control)) control.checked = tick && passesTo(control, tick) ? tick.checked : control.checked;
    else control.value = texts.get(control.name) ?? control.value;
    if (place?.key !== keyOf(control)) continue;
    control.focus();
    if (place.from !== null && 'selectionStart' in control && control.selectionStart !== null)
      control.setSelectionRange(place.from, place.to);
  }
}
