// Written by scripts/languages.mjs from the files of the languages beside it.
import { notices as en } from '../en.js';
import { notices as es } from '../es.js';
import { notices as fr } from '../fr.js';

export const notices = {
  fr,
  en,
  es,
};
