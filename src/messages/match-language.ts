import { firstLanguage } from './languages.js';

/**
 * The form's language that fits best what a page or person asks for (BCP 47, most wanted first), or the form's first.
 * Only whole subtags are dropped: `fr-CA` may be answered with `fr`, `fil` never with `fi`.
 */
export function matchLanguage(wanted: readonly string[], offered: readonly string[]): string {
  for (const tag of wanted) {
    for (let subtags = tag.toLowerCase().split('-'); subtags.length > 0; subtags = subtags.slice(0, -1)) {
      const found = offered.find((one) => one.toLowerCase() === subtags.join('-'));
      if (found) return found;
    }
  }
  return offered[0] ?? firstLanguage;
}
