// Written by scripts/languages.mjs from the files of the languages beside it.
import { locale as en } from '../en.js';
import { locale as es } from '../es.js';
import { locale as fr } from '../fr.js';

export const locale = {
  fr,
  en,
  es,
};
