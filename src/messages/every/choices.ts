// Written by scripts/languages.mjs from the files of the languages beside it.
import { choices as en } from '../en.js';
import { choices as es } from '../es.js';
import { choices as fr } from '../fr.js';

export const choices = {
  fr,
  en,
  es,
};
