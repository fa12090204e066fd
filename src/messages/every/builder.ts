// Written by scripts/languages.mjs from the files of the languages beside it.
import { builder as en } from '../en.js';
import { builder as es } from '../es.js';
import { builder as fr } from '../fr.js';

export const builder = {
  fr,
  en,
  es,
};
