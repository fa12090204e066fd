import { paper } from '../messages/every/paper.js';
import type { Sentences } from '../messages/languages.js';
import { inEachLanguage } from '../messages/spoken.js';
import { makeWords } from '../messages/wording.js';
import type { Words } from '../messages/words.js';

/** What a slip says beside the words of its form. */
export type SlipWords = Words<Sentences['paper']>;

/** The same in the language of a form. */
export const slipWordsOf: (language: string) => SlipWords = inEachLanguage((language) =>
  makeWords<Sentences['paper']>(language, paper[language]),
);
