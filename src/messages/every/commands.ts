// Written by scripts/languages.mjs from the files of the languages beside it.
import { commands as en } from '../en.js';
import { commands as es } from '../es.js';
import { commands as fr } from '../fr.js';

export const commands = {
  fr,
  en,
  es,
};
