import en from './locales/en.js';
import fr from './locales/fr.js';
import { makeWording, type Wording } from './wording.js';

const all: Readonly<Record<string, Wording>> = { fr: makeWording('fr', fr), en: makeWording('en', en) };

/** Every locale at once, for a server or a command line: nothing to fetch, nothing to wait for. Throws RangeError. */
export function wordingOf(language: string): Wording {
  const wording = Object.hasOwn(all, language) ? all[language] : undefined;
  if (!wording)
    throw new RangeError(`No sentences for "${language}"; there are: ${Object.keys(all).join(', ')}.`);
  return wording;
}
