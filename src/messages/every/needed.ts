// Written by scripts/languages.mjs from the files of the languages beside it.
import { needed as en } from '../en.js';
import { needed as es } from '../es.js';
import { needed as fr } from '../fr.js';

export const needed = {
  fr,
  en,
  es,
};
