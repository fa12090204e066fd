// Written by scripts/languages.mjs from the files of the languages beside it.
import { console as en } from '../en.js';
import { console as es } from '../es.js';
import { console as fr } from '../fr.js';

export const console = {
  fr,
  en,
  es,
};
