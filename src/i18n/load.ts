import fr from './locales/fr.js';
import { makeWording, type Locale, type Wording } from './wording.js';

// French comes with the script; the others are fetched when a page first needs them.
const locales: Readonly<Record<string, () => Locale | Promise<Locale>>> = {
  fr: () => fr,
  en: () => import('./locales/en.js').then((module) => module.default),
};

const loaded = new Map<string, Wording | Promise<Wording>>();

/** The languages that have a locale. */
export const knownLanguages: readonly string[] = Object.keys(locales);

/**
 * The sentences of a language: at once where they are here, later where a file is on its way. Throws RangeError for
 * a language without a locale; rejects when the file cannot be fetched, and tries again the next time.
 */
export function loadWording(language: string): Wording | Promise<Wording> {
  const known = loaded.get(language);
  if (known) return known;
  const locale = locales[language]?.();
  if (!locale)
    throw new RangeError(`No sentences for "${language}"; there are: ${knownLanguages.join(', ')}.`);
  const wording =
    locale instanceof Promise
      ? locale.then((value) => {
          const ready = makeWording(language, value);
          loaded.set(language, ready);
          return ready;
        })
      : makeWording(language, locale);
  loaded.set(language, wording);
  if (wording instanceof Promise) wording.catch(() => loaded.delete(language));
  return wording;
}
