import { mails } from '../../../messages/every/mails.js';
import type { Language, Sentences } from '../../../messages/languages.js';
import { inEachLanguage } from '../../../messages/spoken.js';
import { makeWords } from '../../../messages/wording.js';
import type { Words } from '../../../messages/words.js';

/** What mails to people say. */
export type MailWords = Words<Sentences['mails']> & { readonly language: Language };

export const mailWordsIn: (language: string) => MailWords = inEachLanguage((language) => ({
  ...makeWords<Sentences['mails']>(language, mails[language]),
  language,
}));
