import { onlyClosesDialog, sendAgain } from '../choices/host-form.js';
import { hasChoicesAhead, wordsIn } from '../stand-in.js';

/** Milliseconds that a form waits for the element; then it goes without a record. */
const patience = 2500;

const isPending = (element: Element): boolean =>
  !element.hasAttribute('data-drawn') && hasChoicesAhead(element);

function formOf(element: Element): Element | null {
  const id = element.getAttribute('form');
  return id ? document.getElementById(id) : element.closest('form');
}

const pendingIn = (form: HTMLFormElement): Element | undefined =>
  Array.from(document.querySelectorAll('accord-choices')).find(
    (element) => formOf(element) === form && isPending(element),
  );

/** Settles when an element has drawn its choices or has said why it cannot, and after a while in any case. */
const answered = (element: Element): Promise<unknown> =>
  new Promise((resolve) => {
    for (const type of ['accord-ready', 'accord-error'])
      element.addEventListener(type, resolve, { once: true });
    setTimeout(resolve, patience);
  });

/**
 * Holds a form that is sent while its choices are shown and their element is still on the way, then sends it again, for
 * the element to record what was chosen. What the element asks in other words is not recorded: nobody has read those.
 */
export function holdEarly(signal: AbortSignal): void {
  const held = new Set<HTMLFormElement>();
  let isPassing = false;

  function pass(form: HTMLFormElement, submitter: HTMLElement | null): void {
    isPassing = true;
    try {
      sendAgain(form, submitter);
    } finally {
      isPassing = false;
    }
  }

  async function hold(form: HTMLFormElement, submitter: HTMLElement | null, element: Element): Promise<void> {
    held.add(form);
    const words = wordsIn(element);
    await answered(element);
    held.delete(form);
    const isSame = words === wordsIn(element.shadowRoot ?? element);
    if (isSame || element.hasAttribute('disabled')) return pass(form, submitter);
    // A disabled element records nothing.
    element.setAttribute('disabled', '');
    try {
      pass(form, submitter);
    } finally {
      element.removeAttribute('disabled');
    }
  }

  function see(event: SubmitEvent): void {
    const { target: form, submitter } = event;
    if (isPassing || !event.isTrusted || event.defaultPrevented) return;
    if (!(form instanceof HTMLFormElement) || onlyClosesDialog(form, submitter)) return;
    const element = pendingIn(form);
    const isHeld = held.has(form);
    if (!element && !isHeld) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (element && !isHeld) void hold(form, submitter, element);
  }

  // Before the element's own listener, which is added later to the same target.
  addEventListener('submit', see, { capture: true, signal });
}
