// Written by scripts/languages.mjs from the files of the languages beside it.
import { templates as en } from '../en.js';
import { templates as es } from '../es.js';
import { templates as fr } from '../fr.js';

export const templates = {
  fr,
  en,
  es,
};
