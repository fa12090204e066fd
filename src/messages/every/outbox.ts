// Written by scripts/languages.mjs from the files of the languages beside it.
import { outbox as en } from '../en.js';
import { outbox as es } from '../es.js';
import { outbox as fr } from '../fr.js';

export const outbox = {
  fr,
  en,
  es,
};
