// Written by scripts/languages.mjs from the files of the languages beside it.
import { findings as en } from '../en.js';
import { findings as es } from '../es.js';
import { findings as fr } from '../fr.js';

export const findings = {
  fr,
  en,
  es,
};
