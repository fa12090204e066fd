// Written by scripts/languages.mjs from the files of the languages beside it.
import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What a tablet on a counter says in one language. */
export interface FetchedCounter {
  readonly counter: Like<Sentences['counter']>;
}

/** The same, fetched by a page that is one. */
export const fetchCounter: Readonly<Record<Language, () => Promise<FetchedCounter>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};
