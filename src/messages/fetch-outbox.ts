// Written by scripts/languages.mjs from the files of the languages beside it.
import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is said in one language of answers that have not arrived. */
export interface FetchedOutbox {
  readonly outbox: Like<Sentences['outbox']>;
}

/** The same, fetched once a page has painted. */
export const fetchOutbox: Readonly<Record<Language, () => Promise<FetchedOutbox>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};
