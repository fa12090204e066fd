// Written by scripts/languages.mjs from the files of the languages beside it.
import { marks as en } from '../en.js';
import { marks as es } from '../es.js';
import { marks as fr } from '../fr.js';

export const marks = {
  fr,
  en,
  es,
};
