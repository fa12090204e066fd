// Written by scripts/languages.mjs from the files of the languages beside it.
import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is asked in one language about a field that may hold a slip. */
export interface FetchedHints {
  readonly hints: Like<Sentences['hints']>;
}

/** The same, fetched once somebody writes. */
export const fetchHints: Readonly<Record<Language, () => Promise<FetchedHints>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};
