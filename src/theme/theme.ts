import { cosmetics } from './cosmetics.js';
import { structure } from './structure.js';

let sheet: CSSStyleSheet | undefined;

/**
 * Adds Accord's one style sheet to the document or shadow root that an element stands in; once each. A constructed
 * sheet, so that `style-src 'self'` is enough.
 */
export function applyTheme(root: Document | ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${structure}${cosmetics}`);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Takes it off again. */
export function dropTheme(root: Document | ShadowRoot): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}
