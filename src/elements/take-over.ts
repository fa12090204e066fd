import type { LitElement } from 'lit';

/** Starts an element from empty: what the page had put there for the time before the script goes, the inline JSON stays. Once. */
export function takeOver(element: LitElement): void {
  if (element.hasAttribute('data-drawn')) return;
  element.setAttribute('data-drawn', '');
  for (const node of Array.from(element.childNodes)) {
    const isOurs = node === element.renderOptions.renderBefore || node.nodeType === Node.COMMENT_NODE;
    if (!isOurs && !(node instanceof HTMLScriptElement)) node.remove();
  }
}
