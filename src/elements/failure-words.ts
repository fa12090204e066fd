import type { Words } from '../form/served-form.js';
import { fetchSentences } from '../messages/fetch.js';
import { directionOf, type Language, languages } from '../messages/languages.js';
import { matchLanguage } from '../messages/match-language.js';
import { wordsOfChoices } from '../messages/said-words.js';
import { wantedWith } from './wanted-with.js';

/**
 * What can be said without a form, in the language that a page and a person ask for; where its file does not come, in another.
 * Rejects where none comes.
 */
export async function failureWords(nearest: string | null | undefined, isChoices: boolean) {
  const near = matchLanguage(wantedWith(nearest), languages) as Language;
  let failure: unknown;
  for (const language of [near, ...languages]) {
    try {
      const { form, choices } = await fetchSentences[language]();
      const words: Words = isChoices ? wordsOfChoices(form, choices) : { failed: form.failed };
      return { language, direction: directionOf(language), words };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
