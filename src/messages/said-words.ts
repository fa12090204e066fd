import type { Sentences } from './languages.js';
import type { FormSentences } from './wording.js';
import type { Like } from './words.js';

type Words = Readonly<Record<string, string>>;

interface Tree {
  readonly [name: string]: Tree | string | undefined;
}

/** What an element says by itself; all else that a person reads is in the presentation. */
const saidOfForm = ['problem', 'status', 'summary', 'failed', 'preview'] as const;

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

const flatten = (
  name: string,
  sentences: Tree | string | undefined,
): readonly (readonly [string, string])[] =>
  typeof sentences === 'string'
    ? [[name, sentences]]
    : Object.entries(sentences ?? {}).flatMap(([key, below]) => flatten(`${name}.${key}`, below));

/** The sentences that `<accord-form>` says in a language, by name. */
export const wordsOfForm = (sentences: FormSentences): Words =>
  Object.fromEntries(saidOfForm.flatMap((name) => flatten(name, sentences[name])));

/** The same of `<accord-choices>`. */
export const wordsOfChoices = (form: FormSentences, choices: Like<Sentences['choices']>): Words => ({
  'status.proof': form.status.proof,
  failed: choices.failed,
  preview: form.preview,
  ...Object.fromEntries(saidOfChoices.map((name) => [`choices.${name}`, choices[name]])),
});
