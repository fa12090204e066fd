import { makeSheet } from '../../theme/theme.js';
import { reportError } from '../report-error.js';
import { formOf } from '../form-of.js';
import { dropChoicesAhead, dropWordsIn, hasChoicesAhead } from '../stand-in.js';
import { holdEarly } from './hold-early.js';
import { saySo } from './say-so.js';
import { wordFields } from './word-fields.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const heard = (type: string) =>
  new Promise((resolve) => document.addEventListener(type, resolve, { once: true }));
/** After the next picture, where the page is on a screen. */
const painted = () =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    // A page behind another one paints nothing.
    wait(100),
  ]);

/** Whether choices may be shown in it: nothing of the page's own is there, and the page's rules are to reach them. */
const isFree = (element: Element): boolean =>
  !element.matches('[data-drawn], [data-failed], [disabled], [isolated]') &&
  element.querySelector(':scope > :not(script, noscript)') === null;

/** The choices that the script holds for an element, if any. */
type Carry = (element: HTMLElement) => HTMLElement | undefined;

/** The look of the choices, until the elements bring the same sheet. */
class EarlyLook {
  #sheet: CSSStyleSheet | undefined;

  put(): void {
    if (this.#sheet) return;
    this.#sheet = makeSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  drop(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }
}

function show(element: HTMLElement, look: EarlyLook, carry: Carry): void {
  // Unless they are printed into the page.
  if (!hasChoicesAhead(element)) {
    const carried = isFree(element) ? carry(element) : undefined;
    if (!carried) return;
    look.put();
    element.append(carried);
  }
  wordFields(element);
}

// A page may have a script for each of its forms, and any of them brings the elements: each answers for itself while it waits.
const roll = 'accord-awaited';
const answer = (event: Event): void => event.preventDefault();
const isAwaited = (): boolean => !document.dispatchEvent(new Event(roll, { cancelable: true }));

const choicesInPage = (): readonly HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('accord-choices'));

/** Without the elements' script: what cannot be recorded goes, and people are told. */
function giveUp(element: HTMLElement): void {
  element.setAttribute('data-failed', '');
  const [ahead] = element.querySelectorAll<HTMLElement>(':scope > [data-ahead]');
  dropChoicesAhead(element);
  if (ahead) saySo(ahead, 'failed');
}

/**
 * Shows the choices that the script holds for an `<accord-choices>` in the page, then loads the elements' script, which takes
 * their place with what was ticked. `load` fetches it; when that fails, the site's forms go without choices. Never rejects.
 */
export async function startAhead(load: () => Promise<unknown>, carry: Carry): Promise<void> {
  if (document.readyState === 'loading') await heard('DOMContentLoaded');
  const elements = choicesInPage();
  const forms = elements.map(formOf);
  const look = new EarlyLook();
  holdEarly();
  document.addEventListener(roll, answer);
  document.addEventListener('accord-ready', () => look.drop());
  for (const element of elements)
    try {
      show(element, look, carry);
    } catch {
      // A browser without constructed sheets: the element will say what is wrong.
    }
  await painted();
  let failure: unknown;
  await load().catch((error: unknown) => (failure = error ?? 'It did not come.'));
  document.removeEventListener(roll, answer);
  // Where the page has taken an element away, what was said at the fields goes too.
  const left = choicesInPage().map(formOf);
  for (const form of forms) if (form && !left.includes(form)) dropWordsIn(form);
  if (failure === undefined || customElements.get('accord-choices') || isAwaited()) return;
  const detail = `${String(failure)}\nThe site's form works without choices, and nothing is recorded.`;
  const lost = choicesInPage();
  for (const element of lost) reportError(element, 'part-unreachable', detail);
  // A form that was held goes first, with what is on the screen.
  await wait(0);
  for (const element of lost) giveUp(element);
}
