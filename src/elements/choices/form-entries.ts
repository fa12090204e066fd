import { controlsNamed } from './host-form.js';

let isReading = false;

/** Whether a `formdata` event is of Accord's own reading. */
export const isReadByAccord = (): boolean => isReading;

function read(form: HTMLFormElement): FormData | null {
  isReading = true;
  try {
    return new FormData(form);
  } catch {
    // The form is being read this very moment.
    return null;
  } finally {
    isReading = false;
  }
}

/**
 * What a form would send as far as the browser itself knows, at any time: the page's `formdata` listeners are not asked, as
 * some of them send the form.
 */
export function readEntries(form: HTMLFormElement): FormData | null {
  const root = form.getRootNode();
  const target: EventTarget = root instanceof ShadowRoot ? root : window;
  const hush = (event: Event): void => {
    if (event.target === form) event.stopImmediatePropagation();
  };
  target.addEventListener('formdata', hush, { capture: true });
  try {
    return read(form);
  } finally {
    target.removeEventListener('formdata', hush, { capture: true });
  }
}

/**
 * The same when the form is about to go. Where a name is nobody's, or that of an element which the browser does not ask, the
 * page's listeners are: they put it in.
 */
export function readAllEntries(form: HTMLFormElement, names: readonly string[]): FormData | null {
  const entries = readEntries(form);
  const isAbsent = (name: string): boolean =>
    !entries?.has(name) && controlsNamed(form, name).every(({ localName }) => localName.includes('-'));
  return names.some(isAbsent) ? (read(form) ?? entries) : entries;
}
