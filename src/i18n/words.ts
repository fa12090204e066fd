import { choices } from '../messages/every/choices.js';
import { spokenLanguage } from '../messages/spoken.js';
import type { Locale } from './wording.js';

type Words = Readonly<Record<string, string>>;

interface Sentences {
  readonly [name: string]: Sentences | string;
}

/** What an element says by itself; all else that a person reads is in the presentation. */
const saidOfForm = ['problem', 'status', 'summary', 'failed', 'preview', 'date'] as const;

const saidOfChoices = [
  'needed',
  'neededWrong',
  'notCounted',
  'notCountedWrong',
  'sending',
  'saved',
  'flagged',
  'refused',
  'unconfirmed',
  'stopped',
  'incomplete',
] as const;

const flatten = (name: string, sentences: Sentences | string): readonly (readonly [string, string])[] =>
  typeof sentences === 'string'
    ? [[name, sentences]]
    : Object.entries(sentences).flatMap(([key, below]) => flatten(`${name}.${key}`, below));

const flat = (name: string, sentences: Sentences): Words => Object.fromEntries(flatten(name, sentences));

/** The sentences that `<accord-form>` says in a language, by name. */
export const wordsOfForm = (locale: Locale): Words =>
  Object.fromEntries(saidOfForm.flatMap((name) => flatten(name, locale[name])));

/** The same of `<accord-choices>`. */
export function wordsOfChoices(locale: Locale, language: string): Words {
  const sentences = choices[spokenLanguage(language)];
  return {
    'status.proof': locale.status.proof,
    failed: sentences.failed,
    preview: locale.preview,
    ...flat('date', locale.date),
    ...Object.fromEntries(saidOfChoices.map((name) => [`choices.${name}`, sentences[name]])),
  };
}
