// Written by scripts/languages.mjs from the files of the languages beside it.
import { mails as en } from '../en.js';
import { mails as es } from '../es.js';
import { mails as fr } from '../fr.js';

export const mails = {
  fr,
  en,
  es,
};
