export { knownLanguages, loadWording, matchLanguage } from './load.js';
export { makeWording, type Locale, type MessageKey, type Wording } from './wording.js';
