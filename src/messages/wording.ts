import { createInstance } from 'i18next';
import { directionOf, type Sentences } from './languages.js';
import { type Like, type NameOf, type Say, type Values, type Words, wordsFrom } from './words.js';

/** Puts a language's sentences to work. Nothing global: several languages can live on one page. */
export function makeSay<Tree>(language: string, sentences: Like<Tree>): Say<NameOf<Tree>> {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: sentences } },
    // A sentence is text; what draws it as HTML escapes it.
    interpolation: { escapeValue: false },
    // Names have colons where they are codes.
    nsSeparator: false,
    initAsync: false,
  });
  const t = instance.t as (name: string, values?: Values) => string;
  return (name, values) => t(name, values);
}

/** The same as an object with the shape of the sentences. */
export const makeWords = <Tree>(language: string, sentences: Like<Tree>): Words<Tree> =>
  wordsFrom(makeSay(language, sentences) as Say, sentences);

/** What a language says of forms. */
export type FormSentences = Like<Sentences['form']>;

/** The name of a sentence of forms. */
export type MessageKey = NameOf<Sentences['form']>;

/** What is said of forms in one language. */
export interface Wording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The sentence of that name with its values put in, as text. */
  readonly t: Say<MessageKey>;
  /** A calendar date (`2026-11-23`) as people write it. The same on every engine, so that presentations compare. */
  readonly day: (date: string) => string;
  /** "a, b and c"; "a, b or c". */
  readonly list: (texts: readonly string[], word?: 'and' | 'or') => string;
}

/** Puts the sentences of forms to work. */
export function makeWording(language: string, sentences: FormSentences): Wording {
  const t: Wording['t'] = makeSay<Sentences['form']>(language, sentences);
  const months = t('date.months').split(' ');
  return {
    language,
    direction: directionOf(language),
    t,
    day(date) {
      const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
      return t('date.long', { day: day === 1 ? t('date.first') : day, month: months[month - 1] ?? '', year });
    },
    list: (texts, word = 'and') =>
      texts.length < 2
        ? (texts[0] ?? '')
        : `${texts.slice(0, -1).join(', ')}${t(`list.${word}`)}${texts.at(-1)}`,
  };
}
