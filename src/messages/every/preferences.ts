// Written by scripts/languages.mjs from the files of the languages beside it.
import { preferences as en } from '../en.js';
import { preferences as es } from '../es.js';
import { preferences as fr } from '../fr.js';

export const preferences = {
  fr,
  en,
  es,
};
