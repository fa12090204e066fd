/** A control of the page's form. A custom element has what it wants of these. */
export interface Control extends HTMLElement {
  readonly type?: string;
  readonly value?: unknown;
  readonly checked?: boolean;
}

// A control called "elements" or "requestSubmit" hides the form's own property of that name.
const elementsOf = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')?.get as (
  this: HTMLFormElement,
) => HTMLFormControlsCollection;
const requestSubmit = HTMLFormElement.prototype.requestSubmit;

/**
 * The controls of that name (or id), in the order of the page; looked up at use, as fields come and go. Custom elements of
 * libraries that put in their value only when the form is read are no controls for the browser, and are for people.
 */
export function controlsNamed(form: HTMLFormElement, name: string): readonly Control[] {
  const found = elementsOf.call(form).namedItem(name);
  if (found) return (found instanceof RadioNodeList ? Array.from(found) : [found]) as Control[];
  if (!name) return [];
  const named = Element.prototype.querySelectorAll.call(form, `[name="${CSS.escape(name)}"]`);
  return (Array.from(named) as Control[]).filter(({ localName }) => localName.includes('-'));
}

const isBox = ({ type }: Control): boolean => type === 'checkbox' || type === 'radio';
const isOn = (control: Control): boolean => !control.matches(':disabled, [disabled]');

/**
 * What the browser sends for the controls of a name: a text, or a tick. Of several the last that is not empty, as servers
 * take it; what is switched off is not sent.
 */
export function valueOf(form: HTMLFormElement, name: string, entries: FormData | null): string | boolean {
  const controls = controlsNamed(form, name).filter(isOn);
  const boxes = controls.filter(isBox);
  const [box] = boxes;
  if (boxes.length === 1 && box?.type === 'checkbox') return box.checked ?? false;
  const sent = entries?.getAll(name) ?? [];
  const texts =
    sent.length > 0 ? sent : controls.filter((one) => !isBox(one) || one.checked).map(({ value }) => value);
  return (
    texts.filter((text): text is string => typeof text === 'string').findLast((text) => text.trim()) ?? ''
  );
}

/** True when a person can see it and put something right there. */
export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** True for a press that only closes a `<dialog>` (`method=dialog`): it sends nothing, and often says "cancel". */
export function onlyClosesDialog(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const method = submitter?.getAttribute('formmethod') ?? form.getAttribute('method');
  return method?.trim().toLowerCase() === 'dialog';
}

/** Sends a form as the person did: the browser validates, the site's handlers run, the submitter is the same. */
export function sendAgain(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (!form.isConnected) return;
  try {
    requestSubmit.call(form, submitter);
  } catch {
    // The site took the button away while the form was held (TypeError, NotFoundError): the form still goes.
    requestSubmit.call(form);
  }
}
