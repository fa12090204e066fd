export { knownLanguages, loadWording } from './load.js';
export { matchLanguage } from './match-language.js';
export { makeWording, type Locale, type MessageKey, type Wording } from './wording.js';
