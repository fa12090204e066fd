import { console as sentences } from '../messages/every/console.js';
import { locale } from '../messages/every/locale.js';
import type { Language, Sentences } from '../messages/languages.js';
import { inEachLanguage } from '../messages/spoken.js';
import { makeWords } from '../messages/wording.js';
import type { Words } from '../messages/words.js';

/** All that the console says. */
export type ConsoleWords = Words<Sentences['console']> & {
  readonly language: Language;
  /** How it writes days and numbers. */
  readonly locale: string;
};

export const consoleWordsIn: (language: string) => ConsoleWords = inEachLanguage((language) => ({
  ...makeWords<Sentences['console']>(language, sentences[language]),
  language,
  locale: locale[language],
}));
