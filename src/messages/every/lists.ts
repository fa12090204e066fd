// Written by scripts/languages.mjs from the files of the languages beside it.
import { lists as en } from '../en.js';
import { lists as es } from '../es.js';
import { lists as fr } from '../fr.js';

export const lists = {
  fr,
  en,
  es,
};
