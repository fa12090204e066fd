import { choicesWordsOf } from './choices.js';
import type { Locale } from './wording.js';

type Words = Readonly<Record<string, string>>;

interface Sentences {
  readonly [name: string]: Sentences | string;
}

/** What an element says by itself; all else that a person reads is in the presentation. */
const said = ['problem', 'status', 'summary', 'failed', 'preview', 'date'] as const;

const flatten = (name: string, sentences: Sentences | string): readonly (readonly [string, string])[] =>
  typeof sentences === 'string'
    ? [[name, sentences]]
    : Object.entries(sentences).flatMap(([key, below]) => flatten(`${name}.${key}`, below));

const flat = (name: string, sentences: Sentences): Words => Object.fromEntries(flatten(name, sentences));

/** The sentences that `<accord-form>` says in a language, by name. */
export const wordsOfForm = (locale: Locale): Words =>
  Object.fromEntries(said.flatMap((name) => flatten(name, locale[name])));

/** The same of `<accord-choices>`. */
export function wordsOfChoices(locale: Locale, language: string): Words {
  const words = choicesWordsOf(language);
  const field = '{{field}}';
  return {
    'status.proof': locale.status.proof,
    failed: words.failed,
    preview: locale.preview,
    ...flat('date', locale.date),
    'choices.needed': words.needed(field, false),
    'choices.neededWrong': words.needed(field, true),
    'choices.notCounted': words.notCounted(field, false),
    'choices.notCountedWrong': words.notCounted(field, true),
    'choices.saved': words.saved('{{day}}'),
    'choices.incomplete': words.incomplete('{{fields}}'),
    'choices.sending': words.sending,
    'choices.flagged': words.flagged,
    'choices.refused': words.refused,
    'choices.unconfirmed': words.unconfirmed,
    'choices.stopped': words.stopped,
  };
}
