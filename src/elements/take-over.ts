import type { LitElement } from 'lit';

// The attribute is for pages' style sheets. Copies of an element carry it, and what they hold nobody drew.
const drawn = new WeakSet<Element>();

/** Whether an element has drawn: itself, and not an element that it is a copy of. */
export const hasDrawn = (element: Element): boolean => drawn.has(element);

/** Starts an element from empty: what the page had put there for the time before the script goes, the inline JSON stays. Once. */
export function takeOver(element: LitElement): void {
  if (drawn.has(element)) return;
  drawn.add(element);
  element.setAttribute('data-drawn', '');
  for (const node of Array.from(element.childNodes)) {
    const isOurs = node === element.renderOptions.renderBefore || node.nodeType === Node.COMMENT_NODE;
    if (!isOurs && !(node instanceof HTMLScriptElement)) node.remove();
  }
}

/**
 * Lets an element draw from empty again, after others have taken out of the page what it had drawn. Lit keeps where it draws at
 * the container, and goes on drawing into nodes that are gone (https://github.com/lit/lit/issues/1266).
 */
export function beginAgain(element: LitElement): void {
  drawn.delete(element);
  Reflect.deleteProperty(element.renderRoot, '_$litPart$');
  element.requestUpdate();
}
