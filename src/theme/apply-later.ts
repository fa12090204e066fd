import { later } from './later.js';
import { addSheet } from './theme.js';

let shared: CSSStyleSheet | undefined;

/** Adds that style sheet to the document or shadow root that an element stands in; once each. */
export function applyLater(root: Node): void {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(later);
  }
  addSheet(root as Document | ShadowRoot, shared);
}
