import { onlyClosesDialog, sendAgain } from '../choices/host-form.js';
import { formOf } from '../form-of.js';
import { keepNoes } from '../keep-noes.js';
import { reportError } from '../report-error.js';
import { hasChoicesAhead, noesIn, wordsIn } from '../stand-in.js';
import { saySo } from './say-so.js';

/** Milliseconds that a form waits for the element; then it goes without a record. */
const patience = 2500;

const choicesIn = (form: Element): readonly Element[] =>
  Array.from(document.querySelectorAll('accord-choices')).filter((element) => formOf(element) === form);

const isPending = (element: Element): boolean =>
  !element.hasAttribute('data-drawn') && hasChoicesAhead(element);

/** Settles when an element has drawn its choices or has said why it cannot, and after a while in any case. */
const answered = (element: Element): Promise<Event | undefined> =>
  new Promise((resolve) => {
    for (const type of ['accord-ready', 'accord-error'])
      element.addEventListener(type, resolve, { once: true });
    setTimeout(() => resolve(undefined), patience);
  });

/** Waits for an element; when it does not ask what was on the screen, nothing is to be recorded of it. */
async function settle(form: HTMLFormElement, element: Element): Promise<void> {
  const [words, noes] = [wordsIn(element), noesIn(element)];
  const ahead = element.querySelector<HTMLElement>(':scope > [data-ahead]');
  if (ahead) saySo(ahead, 'sending');
  const event = await answered(element);
  const isDrawn = element.hasAttribute('data-drawn');
  const isThere = element.isConnected && formOf(element) === form;
  if (isDrawn && isThere && words === wordsIn(element.shadowRoot ?? element)) return;
  // Nobody has read what the element asks now: it records nothing until somebody has.
  for (const one of choicesIn(form)) one.setAttribute('data-unread', '');
  keepNoes(form, noes);
  if (ahead) saySo(ahead, 'unrecorded');
  if (event?.type !== 'accord-error') {
    const why = isDrawn
      ? 'Sent before accord.js had come, which then drew other words than those that were on the screen'
      : `accord.js took longer than ${patience / 1000} seconds`;
    const detail = `${why}. The form is sent without a record: no yes counts.`;
    reportError(element, 'unconfirmed', detail);
  }
}

/**
 * Holds a form that is sent while its choices are shown and their element is still on the way, once, then sends it again
 * for the element to record what was chosen.
 */
export function holdEarly(): void {
  const known = new WeakSet<HTMLFormElement>();
  const waiting = new WeakSet<HTMLFormElement>();

  function see(event: SubmitEvent): void {
    const { target: form, submitter } = event;
    if (!event.isTrusted || event.defaultPrevented) return;
    if (!(form instanceof HTMLFormElement) || onlyClosesDialog(form, submitter)) return;
    const element = known.has(form)
      ? undefined
      : choicesIn(form).find((one) => isPending(one) && !one.hasAttribute('data-held'));
    if (!element && !waiting.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!element) return;
    known.add(form);
    // The page may have a script like this one for each of its forms.
    element.setAttribute('data-held', '');
    waiting.add(form);
    void settle(form, element).finally(() => {
      waiting.delete(form);
      sendAgain(form, submitter);
    });
  }

  // Before the element's own listener, which is added later to the same target.
  addEventListener('submit', see, { capture: true });
}
