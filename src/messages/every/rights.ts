// Written by scripts/languages.mjs from the files of the languages beside it.
import { rights as en } from '../en.js';
import { rights as es } from '../es.js';
import { rights as fr } from '../fr.js';

export const rights = {
  fr,
  en,
  es,
};
