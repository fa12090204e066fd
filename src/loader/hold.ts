import { say, tell } from './note.js';
import { formSent, send, stop } from './send.js';

/** Milliseconds that a form waits for its choices; then it goes without them. */
const patience = 5000;
/** Milliseconds that choices are on the screen before a press is a press on them. */
const leastReading = 1200;
/** Milliseconds after which a form that nobody touches goes on by itself. */
const reading = 20_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const isPending = (element: Element): boolean =>
  !element.matches('[data-drawn], [data-failed]') && !element.querySelector(':scope > [data-ahead]');
const pendingIn = (form: HTMLFormElement): Element | undefined =>
  [...form.querySelectorAll('accord-choices')].find(isPending);

const answered = (element: Element): Promise<unknown> =>
  new Promise((resolve) => {
    for (const type of ['accord-ready', 'accord-error'])
      element.addEventListener(type, resolve, { once: true });
  });

const held = new WeakSet<HTMLFormElement>();
/** Forms whose person reads, and how to tell that they do something. */
const reads = new WeakMap<HTMLFormElement, (isTouched: boolean) => void>();

/** Settles with true once somebody does something in the form, and with false after a while. */
const touched = (form: HTMLFormElement): Promise<boolean> =>
  new Promise((resolve) => {
    reads.set(form, resolve);
    for (const type of ['pointerdown', 'keydown'])
      form.addEventListener(type, ({ isTrusted }) => isTrusted && resolve(true), { capture: true });
    setTimeout(() => resolve(false), reading);
  });

async function untilDrawn(form: HTMLFormElement, element: Element): Promise<void> {
  const end = performance.now() + patience;
  // A page that replaces the element meanwhile has another one, which is waited for as well.
  for (let one: Element | undefined = element; one && performance.now() < end; one = pendingIn(form))
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await Promise.race([answered(one), wait(250)]);
}

/** Shows the choices that have come; gives whether the person goes on by themselves. */
async function show(form: HTMLFormElement, choices: Element): Promise<boolean> {
  const told = say(choices, 'read');
  told.tabIndex = -1;
  told.focus();
  await wait(leastReading);
  held.delete(form);
  return touched(form);
}

/**
 * Holds a form that is sent before its choices are there. Once they are, the person sees them, and sends it. Whatever happens, the
 * form goes: when the choices do not come, or when nobody does anything, without a record.
 */
export async function hold(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const element = pendingIn(form);
  if (!element) return send(form, submitter);
  held.add(form);
  say(element, 'wait');
  await untilDrawn(form, element);
  const choices = form.querySelector('accord-choices') ?? element;
  // Nobody has read what is asked now: nothing is recorded until somebody has.
  choices.setAttribute('data-unread', '');
  if (choices.matches('[data-drawn]') && (await show(form, choices))) return;
  held.delete(form);
  if (!choices.matches('[data-failed]')) {
    say(choices, 'lost');
    tell(choices, 'unconfirmed', 'Sent without a record: nobody read the choices in time.');
  }
  if (form.isConnected) send(form, submitter);
}

/** Looks at a form that is sent: it may have to wait. */
export function see(event: SubmitEvent): void {
  const form = formSent(event);
  if (!form) return;
  const isHeld = held.has(form);
  if (isHeld || pendingIn(form)) {
    stop(event);
    if (!isHeld) void hold(form, event.submitter);
    return;
  }
  reads.get(form)?.(true);
  for (const said of form.querySelectorAll('[data-accord-note]')) said.remove();
}
