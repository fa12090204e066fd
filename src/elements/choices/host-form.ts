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

/** The controls of that name (or id), in the order of the page; looked up at use, as fields come and go. */
export function controlsNamed(form: HTMLFormElement, name: string): readonly Control[] {
  const found = elementsOf.call(form).namedItem(name);
  if (!found) return [];
  return (found instanceof RadioNodeList ? Array.from(found) : [found]) as Control[];
}

/** What stands in the controls of a name: a text, the pressed one of several, or a tick. */
export function valueOf(controls: readonly Control[]): string | boolean {
  const isBox = ({ type }: Control) => type === 'checkbox' || type === 'radio';
  const boxes = controls.filter(isBox);
  if (boxes.length === 1 && boxes[0]?.type === 'checkbox') return boxes[0].checked ?? false;
  const [first] = boxes.length > 0 ? boxes.filter(({ checked }) => checked) : controls;
  return typeof first?.value === 'string' ? first.value : '';
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
