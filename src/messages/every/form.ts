// Written by scripts/languages.mjs from the files of the languages beside it.
import { form as en } from '../en.js';
import { form as es } from '../es.js';
import { form as fr } from '../fr.js';

export const form = {
  fr,
  en,
  es,
};
