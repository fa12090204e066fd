import { cosmetics } from './cosmetics.js';
import { structure } from './structure.js';

let shared: CSSStyleSheet | undefined;

/** Accord's style sheet. A constructed one, so that `style-src 'self'` is enough. */
export function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${structure}${cosmetics}`);
  return sheet;
}

/** Adds the one style sheet to the document or shadow root that an element stands in; once each. */
export function applyTheme(root: Document | ShadowRoot): void {
  shared ??= makeSheet();
  addSheet(root, shared);
}

/** Adds a style sheet to a document or shadow root, once. */
export function addSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (!('adoptedStyleSheets' in root) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
