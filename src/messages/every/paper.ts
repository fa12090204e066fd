// Written by scripts/languages.mjs from the files of the languages beside it.
import { paper as en } from '../en.js';
import { paper as es } from '../es.js';
import { paper as fr } from '../fr.js';

export const paper = {
  fr,
  en,
  es,
};
