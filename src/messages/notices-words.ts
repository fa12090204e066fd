import { notices } from './every/notices.js';
import type { Sentences } from './languages.js';
import { inEachLanguage } from './spoken.js';
import { makeWords } from './wording.js';
import type { Words } from './words.js';

/** What is said of a business's notice, in a language. */
export const noticesWordsOf: (language: string) => Words<Sentences['notices']> = inEachLanguage((language) =>
  makeWords<Sentences['notices']>(language, notices[language]),
);
