import en from './locales/en.js';
import fr from './locales/fr.js';
import { wordsOfChoices, wordsOfForm } from './words.js';
import { makeWording, type Locale, type Wording } from './wording.js';

const locales: Readonly<Record<string, Locale>> = { fr, en };
const all: Readonly<Record<string, Wording>> = { fr: makeWording('fr', fr), en: makeWording('en', en) };

/** Every locale at once, for a server or a command line: nothing to fetch, nothing to wait for. Throws RangeError. */
export function wordingOf(language: string): Wording {
  const wording = Object.hasOwn(all, language) ? all[language] : undefined;
  if (!wording)
    throw new RangeError(`No sentences for "${language}"; there are: ${Object.keys(all).join(', ')}.`);
  return wording;
}

/** What an element says by itself in a language, by name; `<accord-choices>` has sentences of its own. Throws RangeError. */
export function wordsOf(language: string, isChoices: boolean): Readonly<Record<string, string>> {
  const locale = Object.hasOwn(locales, language) ? locales[language] : undefined;
  if (!locale) throw new RangeError(`No sentences for "${language}".`);
  return isChoices ? wordsOfChoices(locale, language) : wordsOfForm(locale);
}
