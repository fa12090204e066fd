import { isObject } from './merge.js';

type Json = Readonly<Record<string, unknown>>;

/** The texts that may be one string where the form has one language: where they stand, `*` for each of a list. */
const texts: readonly (readonly string[])[] = [
  ['title'],
  ['introduction'],
  ['submit'],
  ['without'],
  ['saved', 'text'],
  ['callback', 'about'],
  ['marketing', 'goods'],
  ['partners', 'members', '*', 'goods'],
  ['purposes', '*', 'title'],
  ['purposes', '*', 'interest'],
  ['recipients', '*', 'text'],
  ['fields', '*', 'label'],
  ['fields', '*', 'hint'],
  ['fields', '*', 'without'],
];

/** Makes texts of plain strings, where it is clear in which language they are. */
export function inOneLanguage(own: Json, languages: readonly string[]): Json {
  const [language] = languages;
  if (language === undefined || languages.length > 1) return own;
  return texts.reduce((form, path) => change(form, path, language) as Json, own);
}

function change(value: unknown, [key, ...rest]: readonly string[], language: string): unknown {
  if (key === undefined) return typeof value === 'string' ? { [language]: value } : value;
  if (key === '*') return Array.isArray(value) ? value.map((one) => change(one, rest, language)) : value;
  if (!isObject(value) || value[key] === undefined) return value;
  return { ...value, [key]: change(value[key], rest, language) };
}
