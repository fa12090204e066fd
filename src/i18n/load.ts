import type { Locale } from './wording.js';

// Fetched when a page first needs them: a form that its receiver presents brings its sentences along.
const locales: Readonly<Record<string, () => Promise<{ readonly default: Locale }>>> = {
  fr: () => import('./locales/fr.js'),
  en: () => import('./locales/en.js'),
};

/** The languages that have a locale. */
export const knownLanguages: readonly string[] = Object.keys(locales);

/** The sentences of a language. Rejects with RangeError for a language without a locale, and when the file cannot be fetched. */
export async function loadLocale(language: string): Promise<Locale> {
  const load = Object.hasOwn(locales, language) ? locales[language] : undefined;
  if (!load) throw new RangeError(`No sentences for "${language}"; there are: ${knownLanguages.join(', ')}.`);
  return (await load()).default;
}
