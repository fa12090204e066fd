// Written by scripts/languages.mjs from the files of the languages beside it.
import { direction as en } from '../en.js';
import { direction as fr } from '../fr.js';

export const direction = {
  fr,
  en,
};
