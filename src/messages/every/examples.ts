// Written by scripts/languages.mjs from the files of the languages beside it.
import { examples as en } from '../en.js';
import { examples as es } from '../es.js';
import { examples as fr } from '../fr.js';

export const examples = {
  fr,
  en,
  es,
};
