import { AccordErrorEvent, type AccordErrorCode } from './first-events.js';

/** Tells the owner what went wrong: in the console, and by an event that a page can listen to. */
export function reportError(element: Element, code: AccordErrorCode, detail: string): void {
  console.error(`<${element.localName}>: ${code}\n${detail}`);
  element.dispatchEvent(new AccordErrorEvent(code, detail));
}
