// Written by scripts/languages.mjs from the files of the languages beside it.
import type * as fr from './fr.js';

/** The languages that Accord has sentences for, the one they are first written in before the others. */
export const languages = ['fr', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

/** What is spoken where nothing is asked for. */
export const firstLanguage: Language = 'fr';
/** What is spoken to people whose language is not there. */
export const languageAbroad: Language = 'en';

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language) ? 'rtl' : 'ltr';
const rightToLeft: readonly string[] = [];

/** The sentences that every language has, by the names of their parts. */
export type Sentences = typeof fr;
