// Written by scripts/languages.mjs from the files of the languages beside it.
import { verify as en } from '../en.js';
import { verify as es } from '../es.js';
import { verify as fr } from '../fr.js';

export const verify = {
  fr,
  en,
  es,
};
