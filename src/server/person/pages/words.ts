import { locale } from '../../../messages/every/locale.js';
import { pages } from '../../../messages/every/pages.js';
import type { Language, Sentences } from '../../../messages/languages.js';
import { inEachLanguage } from '../../../messages/spoken.js';
import type { Like } from '../../../messages/words.js';

/** What an answer comes to, in a word. */
export type Answered = 'yes' | 'no' | 'unticked' | 'unobjected' | 'unanswered';

/** The sentences of the proof page in one language. */
export type PageWords = Like<Sentences['pages']['proof']> & {
  readonly language: Language;
  /** How days and numbers are written. */
  readonly locale: string;
};

export const pageWordsFor: (language: string) => PageWords = inEachLanguage((language) => ({
  ...pages[language].proof,
  language,
  locale: locale[language],
}));
