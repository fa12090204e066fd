export { directionOf } from './direction.js';
export { knownLanguages, loadLocale } from './load.js';
export { matchLanguage } from './match-language.js';
export { wordsOfChoices, wordsOfForm } from './words.js';
export { makeWording, type Locale, type MessageKey, type Wording } from './wording.js';
