import { choices } from './every/choices.js';
import { form } from './every/form.js';
import { type Language, languages } from './languages.js';
import { wordsOfChoices, wordsOfForm } from './said-words.js';
import { makeWording, type Wording } from './wording.js';

const made = new Map<Language, Wording>();

/** Throws RangeError for a language that has no file. */
function parseLanguage(language: string): Language {
  const known = languages.find((one) => one === language);
  if (!known) throw new RangeError(`No sentences for "${language}"; there are: ${languages.join(', ')}.`);
  return known;
}

/** What is said of forms, for a server or a command line: nothing to fetch, nothing to wait for. Throws RangeError. */
export function wordingOf(language: string): Wording {
  const known = parseLanguage(language);
  const wording = made.get(known) ?? makeWording(known, form[known]);
  made.set(known, wording);
  return wording;
}

/** What an element says by itself in a language, by name; `<accord-choices>` has sentences of its own. Throws RangeError. */
export function wordsOf(language: string, isChoices: boolean): Readonly<Record<string, string>> {
  const known = parseLanguage(language);
  return isChoices ? wordsOfChoices(form[known], choices[known]) : wordsOfForm(form[known]);
}
