// Written by scripts/languages.mjs from the files of the languages beside it.
import { pages as en } from '../en.js';
import { pages as es } from '../es.js';
import { pages as fr } from '../fr.js';

export const pages = {
  fr,
  en,
  es,
};
