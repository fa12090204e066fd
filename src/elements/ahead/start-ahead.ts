import { makeSheet } from '../../theme/theme.js';
import { reportError } from '../report-error.js';
import { dropChoicesAhead } from '../stand-in.js';
import { askChoices, choicesAddress } from './ask-choices.js';
import { holdEarly } from './hold-early.js';

/** Milliseconds after which the elements' script is sent for, with or without the choices. */
const patience = 1000;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** After the next picture, where the page is on a screen. */
const painted = () =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    // A page behind another one paints nothing.
    wait(100),
  ]);

/** True where the page has put nothing of its own for people to see. */
const isEmpty = (element: Element): boolean =>
  element.querySelector(':scope > :not(script, noscript)') === null;

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

async function show(element: HTMLElement, look: EarlyLook, over: AbortSignal): Promise<void> {
  const address = isEmpty(element) ? choicesAddress(element) : undefined;
  if (!address) return;
  const asked = askChoices(address);
  // While they are on their way.
  look.put();
  const choices = await asked;
  // The element may have been faster, or the page may have put something there.
  if (!choices || over.aborted || element.hasAttribute('data-drawn') || !isEmpty(element)) return;
  element.append(choices);
}

/**
 * Shows the choices of every `<accord-choices>` in the page as its receiver draws them, then loads the elements' script, which
 * takes their place with what was ticked. `load` fetches it; when that fails, the site's forms go without choices. Never rejects.
 */
export async function startAhead(load: () => Promise<unknown>): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const elements = Array.from(document.querySelectorAll<HTMLElement>('accord-choices'));
  const over = new AbortController();
  const { signal } = over;
  const look = new EarlyLook();
  holdEarly(signal);
  document.addEventListener('accord-ready', () => look.drop(), { signal });
  await Promise.race([Promise.all(elements.map((element) => show(element, look, signal))), wait(patience)]);
  await painted();
  try {
    await load();
  } catch (error) {
    over.abort();
    for (const element of elements) reportError(element, 'part-unreachable', String(error));
    // A form that was held goes first, with what is on the screen.
    await wait(0);
    for (const element of elements) dropChoicesAhead(element);
  }
}
