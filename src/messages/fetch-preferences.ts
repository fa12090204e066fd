// Written by scripts/languages.mjs from the files of the languages beside it.
import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is said of a person's choices in one language, and how it writes days. */
export interface FetchedPreferences {
  readonly preferences: Like<Sentences['preferences']>;
  readonly locale: string;
}

/** The same, fetched when a page first needs it. */
export const fetchPreferences: Readonly<Record<Language, () => Promise<FetchedPreferences>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};
