// Written by scripts/languages.mjs from the files of the languages beside it.
import { counter as en } from '../en.js';
import { counter as es } from '../es.js';
import { counter as fr } from '../fr.js';

export const counter = {
  fr,
  en,
  es,
};
