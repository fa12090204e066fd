import type { FormConfig } from '../../config/index.js';
import { fillIn } from '../../draw/fill-in.js';
import { pages } from '../../messages/every/pages.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { findSentence } from '../../messages/words.js';
import type { WithdrawnScope } from '../../proof/index.js';

/**
 * What a person says no to, as one sentence. It names who is meant: the controller alone, a partner, or the controller
 * and its partners.
 */
export function sentenceFor(
  { channel, purpose, party }: WithdrawnScope,
  { controller, partners, purposes }: FormConfig,
  language: string,
): string {
  const spoken = spokenLanguage(language);
  const { sentences, sentencesFor, all, allFor, everybody } = pages[spoken].withdrawal;
  const partner = partners?.members.find(({ id }) => id === party)?.name;
  const { name } = controller;
  const who = partner ?? (party === null ? fillIn(everybody, { name }) : name);
  const title = purposes.find(({ id }) => id === purpose)?.title;
  const why = title && (title[language] ?? title[spoken] ?? Object.values(title)[0]);
  return why
    ? fillIn(findSentence(sentencesFor, channel ?? '') ?? allFor, { who, why })
    : fillIn(findSentence(sentences, channel ?? '') ?? all, { who });
}
