import { fetchSentences } from './fetch.js';
import { languages } from './languages.js';
import { makeWording, type Wording } from './wording.js';

/**
 * The sentences that `presentForm` writes a form with, in a language that has a file. Rejects with RangeError for any other, and
 * when the file cannot be fetched.
 */
export async function fetchWording(language: string): Promise<Wording> {
  const known = languages.find((one) => one === language);
  if (!known) throw new RangeError(`No sentences for "${language}"; there are: ${languages.join(', ')}.`);
  return makeWording(known, (await fetchSentences[known]()).form);
}
