// Written by scripts/languages.mjs from the files of the languages beside it.
import { name as en } from '../en.js';
import { name as es } from '../es.js';
import { name as fr } from '../fr.js';

export const name = {
  fr,
  en,
  es,
};
