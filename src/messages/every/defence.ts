// Written by scripts/languages.mjs from the files of the languages beside it.
import { defence as en } from '../en.js';
import { defence as es } from '../es.js';
import { defence as fr } from '../fr.js';

export const defence = {
  fr,
  en,
  es,
};
