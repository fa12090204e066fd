import { rights } from '../../messages/every/rights.js';
import type { Language, Sentences } from '../../messages/languages.js';
import { inEachLanguage } from '../../messages/spoken.js';
import { makeWords } from '../../messages/wording.js';
import type { Words } from '../../messages/words.js';

/** What answers to requests say, and the page with all that is held of a person. */
export type RightsWords = Words<Sentences['rights']> & { readonly language: Language };

export const rightsWordsIn: (language: string) => RightsWords = inEachLanguage((language) => ({
  ...makeWords<Sentences['rights']>(language, rights[language]),
  language,
}));
