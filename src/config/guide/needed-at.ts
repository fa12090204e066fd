import { needed } from '../../messages/every/needed.js';
import { firstLanguage, languages, type Sentences } from '../../messages/languages.js';
import type { Sentence } from '../sentences.js';
import { placeName } from './examples.js';

/** What stands at a place of a form, in each language that Accord speaks; undefined where the name of the key says it. */
export function neededAt(keys: readonly string[]): Sentence | undefined {
  const name = placeName(keys) as keyof Sentences['needed'];
  return Object.hasOwn(needed[firstLanguage], name)
    ? (Object.fromEntries(languages.map((language) => [language, needed[language][name]])) as Sentence)
    : undefined;
}
