import { builder as sentences } from '../messages/every/builder.js';
import { locale } from '../messages/every/locale.js';
import type { Language, Sentences } from '../messages/languages.js';
import { inEachLanguage } from '../messages/spoken.js';
import { makeWords } from '../messages/wording.js';
import type { Words } from '../messages/words.js';

/** All that the builder says. */
export type BuilderWords = Words<Sentences['builder']> & {
  readonly language: Language;
  /** How it writes days and numbers. */
  readonly locale: string;
};

/** Who did something, as people say it: whoever has the owner's token, or a user by their name. */
export const sayWho = (name: string, words: BuilderWords): string => (name === 'owner' ? words.owner : name);

export const builderWordsIn: (language: string) => BuilderWords = inEachLanguage((language) => ({
  ...makeWords<Sentences['builder']>(language, sentences[language]),
  language,
  locale: locale[language],
}));
