import { locale } from './every/locale.js';
import { preferences } from './every/preferences.js';
import type { Language, Sentences } from './languages.js';
import { inEachLanguage } from './spoken.js';
import type { Like } from './words.js';

/** What has names that come from elsewhere, such as a record. */
type Named = 'channels' | 'origins' | 'states' | 'events' | 'rightNames' | 'complaints';

/** What a person reads about their choices, `{{values}}` still to be filled in. */
export type PreferencesWords = Omit<Like<Sentences['preferences']>, Named> & {
  readonly [Name in Named]: Readonly<Record<string, string>>;
} & {
  readonly language: Language;
  /** How days are written. */
  readonly locale: string;
};

/** For a server: nothing to fetch, nothing to wait for. */
export const preferencesWordsFor: (language: string) => PreferencesWords = inEachLanguage((language) => ({
  ...preferences[language],
  language,
  locale: locale[language],
}));
