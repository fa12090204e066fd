import { preferences } from './every/preferences.js';
import type { Language, Sentences } from './languages.js';
import { inEachLanguage } from './spoken.js';
import { makeWords } from './wording.js';
import type { Words } from './words.js';

type Named = Words<Sentences['preferences']>;

/** The sentences around one question that is asked again; the question itself is the form's. */
export type AgainWords = Pick<
  Named,
  'againTitle' | 'againText' | 'againContact' | 'againContactText' | 'againYes' | 'againNo'
> &
  Pick<Named, 'againCalls' | 'againCallsOfPartner'>;

/** How a person's choices are named where they are listed, and asked about again. */
export type NamedChoices = AgainWords & Pick<Named, 'offers' | 'handing'> & { readonly language: Language };

export const namedChoicesIn: (language: string) => NamedChoices = inEachLanguage((language) => ({
  ...makeWords<Sentences['preferences']>(language, preferences[language]),
  language,
}));
