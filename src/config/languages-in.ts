import { languages } from '../messages/languages.js';

/** The languages that a text is in. */
export const languagesIn = (text: unknown): readonly string[] =>
  typeof text === 'object' && text !== null
    ? languages.filter((language) => Object.hasOwn(text, language))
    : [];
