import { createInstance } from 'i18next';
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

/** The parts of i18next that put a sentence together; its typings leave them open. */
interface Parts {
  readonly interpolator: {
    interpolate(sentence: string, values: object, language: string, options: object): string;
  };
  readonly pluralResolver: { getSuffix(language: string, count: number): string };
}

interface Sentences {
  readonly [name: string]: Sentences | string | undefined;
}
const within = (tree: Sentences | string | undefined, name: string): Sentences | string | undefined =>
  typeof tree === 'object' ? tree[name] : undefined;

/**
 * Puts a locale to work. Nothing global: two languages can live on one page.
 *
 * The sentences come out of i18next's store, plural rules and interpolation directly. Its `t` looks for contexts,
 * arrays, nested sentences, other namespaces and other languages first; none exist here, and a form asks for two
 * hundred sentences before it can be drawn. A test holds every sentence against what `t` says.
 */
export function makeWording(language: string, locale: Locale): Wording {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: locale } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const { interpolator, pluralResolver } = instance.services as Parts;
  const sentences = instance.getResourceBundle(language, 'translation') as Sentences;
  const t: Wording['t'] = (key, values) => {
    const count = values?.count;
    const name = typeof count === 'number' ? key + pluralResolver.getSuffix(language, count) : key;
    const sentence = name.split('.').reduce<Sentences | string | undefined>(within, sentences);
    if (typeof sentence !== 'string') return key;
    return values ? interpolator.interpolate(sentence, values, language, {}) : sentence;
  };
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
