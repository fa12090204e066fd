import type { Words } from '../form/served-form.js';
import { directionOf, knownLanguages, loadLocale, matchLanguage, wordsOfChoices } from '../i18n/index.js';

/**
 * What can be said without a form, in the language that a page and a person ask for; where its file does not come, in another.
 * Rejects where none comes.
 */
export async function failureWords(wanted: readonly string[], isChoices: boolean) {
  const near = matchLanguage(wanted, knownLanguages);
  let failure: unknown;
  for (const language of [near, ...knownLanguages]) {
    try {
      const locale = await loadLocale(language);
      const words: Words = isChoices ? wordsOfChoices(locale, language) : { failed: locale.failed };
      return { language, direction: directionOf(language), words };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
