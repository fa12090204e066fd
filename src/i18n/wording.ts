import { makeSay } from '../messages/wording.js';
import { directionOf } from './direction.js';
import type fr from './locales/fr.js';

type Widen<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Widen<Tree[Key]> };

/** What a locale must say: every sentence that French has. A missing one does not compile. */
export type Locale = Widen<typeof fr>;

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The name of a sentence. */
export type MessageKey = WithoutPlural<Path<Locale>>;

/** The sentences of one language. */
export interface Wording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The sentence of that name with its values put in, as text. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A calendar date (`2026-11-23`) as people write it. The same on every engine, so that presentations compare. */
  readonly day: (date: string) => string;
  /** "a, b and c"; "a, b or c". */
  readonly list: (texts: readonly string[], word?: 'and' | 'or') => string;
}

/** Puts a locale to work. Nothing global: two languages can live on one page. */
export function makeWording(language: string, locale: Locale): Wording {
  const t = makeSay(language, locale) as Wording['t'];
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
