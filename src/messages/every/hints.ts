// Written by scripts/languages.mjs from the files of the languages beside it.
import { hints as en } from '../en.js';
import { hints as es } from '../es.js';
import { hints as fr } from '../fr.js';

export const hints = {
  fr,
  en,
  es,
};
