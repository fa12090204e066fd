import { counter } from './counter.js';
import { addSheet } from './theme.js';

let shared: CSSStyleSheet | undefined;

/** Adds the style sheet of counters to the document or shadow root that one stands in; once each. */
export function applyCounter(root: Node): void {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(counter);
  }
  addSheet(root as Document | ShadowRoot, shared);
}
