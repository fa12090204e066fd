// Written by scripts/languages.mjs from the files of the languages beside it.
import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What a form and its choices say in one language. */
export interface Fetched {
  readonly form: Like<Sentences['form']>;
  readonly choices: Like<Sentences['choices']>;
}

/** The same, fetched when a page first needs it: a form that its receiver presents brings its sentences along. */
export const fetchSentences: Readonly<Record<Language, () => Promise<Fetched>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};
