import type { Wording } from '../messages/wording.js';

/** The owner's text in the language of the form. `parseConfig` has made sure that it is there. */
export const ownText = (
  words: Readonly<Record<string, string>>,
  { language }: Pick<Wording, 'language'>,
): string => words[language] ?? '';
