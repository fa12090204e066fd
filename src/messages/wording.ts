import { createInstance } from 'i18next';
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
