import { choices } from './every/choices.js';
import type { Sentences } from './languages.js';
import { inEachLanguage } from './spoken.js';
import { makeWords } from './wording.js';
import type { Words } from './words.js';

/** What `<accord-choices>` says besides what `<accord-form>` says. */
export type ChoicesWords = Words<Sentences['choices']>;

/** The sentences of a language that is there, or of the one for people from abroad. */
export const choicesWordsOf: (language: string) => ChoicesWords = inEachLanguage((language) =>
  makeWords<Sentences['choices']>(language, choices[language]),
);
