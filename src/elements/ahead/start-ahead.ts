import { makeSheet } from '../../theme/theme.js';
import { reportError } from '../report-error.js';
import { formOf } from '../form-of.js';
import { dropChoicesAhead, dropWordsIn, hasChoicesAhead } from '../stand-in.js';
import { askChoices, choicesAddress } from './ask-choices.js';
import { holdEarly } from './hold-early.js';
import { saySo } from './say-so.js';
import { wordFields } from './word-fields.js';

/** Milliseconds after which the elements' script is sent for, with or without the choices. */
const patience = 1000;

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

/** The choices that the script itself holds for an element, if any. */
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

async function show(
  element: HTMLElement,
  look: EarlyLook,
  { over, carry }: { readonly over: AbortSignal; readonly carry: Carry | undefined },
): Promise<void> {
  // Printed into the page.
  if (hasChoicesAhead(element)) return wordFields(element);
  const address = isFree(element) ? choicesAddress(element) : undefined;
  if (!address) return;
  const carried = carry?.(element);
  if (carried) {
    look.put();
    element.append(carried);
    wordFields(element);
    return;
  }
  // Another script of the page may carry them: they run one after the other until the page's content is said to be there.
  if (carry && document.readyState !== 'complete') await Promise.race([heard('DOMContentLoaded'), wait(100)]);
  if (!isFree(element)) return;
  const asked = askChoices(address, over);
  // While they are on their way.
  look.put();
  const choices = await asked;
  // The element may have been faster, or the page may have put something there.
  if (!choices || over.aborted || !isFree(element)) return;
  element.append(choices);
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
 * Shows the choices of every `<accord-choices>` in the page as its receiver draws them, then loads the elements' script, which
 * takes their place with what was ticked. `load` fetches it; when that fails, the site's forms go without choices. Never rejects.
 */
export async function startAhead(load: () => Promise<unknown>, carry?: Carry): Promise<void> {
  if (document.readyState === 'loading') await heard('DOMContentLoaded');
  const elements = choicesInPage();
  const forms = elements.map(formOf);
  const over = new AbortController();
  const look = new EarlyLook();
  holdEarly();
  document.addEventListener(roll, answer);
  document.addEventListener('accord-ready', () => look.drop());
  // An address that is none, or a browser without constructed sheets: the element will say what is wrong.
  const shown = elements.map((element) =>
    show(element, look, { over: over.signal, carry }).catch(() => undefined),
  );
  await Promise.race([Promise.all(shown), wait(patience)]);
  await painted();
  let failure: unknown;
  await load().catch((error: unknown) => (failure = error ?? 'It did not come.'));
  over.abort();
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
