import { commands } from '../messages/every/commands.js';
import { locale } from '../messages/every/locale.js';
import type { Language, Sentences } from '../messages/languages.js';
import { inEachLanguage } from '../messages/spoken.js';
import { makeWords } from '../messages/wording.js';
import type { Words } from '../messages/words.js';

/** What the commands say to whoever runs them. */
export type CommandWords = Words<Sentences['commands']> & {
  readonly language: Language;
  /** How it writes numbers. */
  readonly locale: string;
};

export const commandWordsIn: (language: string) => CommandWords = inEachLanguage((language) => ({
  ...makeWords<Sentences['commands']>(language, commands[language]),
  language,
  locale: locale[language],
}));
