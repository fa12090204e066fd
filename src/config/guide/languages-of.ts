import { languages } from '../../messages/languages.js';
import { languagesIn } from '../languages-in.js';
import { isObject } from '../templates/merge.js';

/** The languages that a form's JSON names, as far as they are known; the first of Accord's where it names none. */
export function languagesOf(json: unknown): readonly string[] {
  const named = isObject(json) ? json['languages'] : undefined;
  const known = Array.isArray(named) ? languages.filter((language) => named.includes(language)) : [];
  if (known.length > 0) return known;
  const written = isObject(json) ? languagesIn(json['title']) : [];
  return written.length > 0 ? written : languages.slice(0, 1);
}
