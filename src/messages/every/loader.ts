// Written by scripts/languages.mjs from the files of the languages beside it.
import { loader as en } from '../en.js';
import { loader as es } from '../es.js';
import { loader as fr } from '../fr.js';

export const loader = {
  fr,
  en,
  es,
};
