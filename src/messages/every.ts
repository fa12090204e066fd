// Written by scripts/languages.mjs from the files of the languages beside it.
import * as en from './en.js';
import * as fr from './fr.js';

// Each part by itself: a bundle keeps those that it asks for.
export const name = {
  fr: fr.name,
  en: en.name,
};
export const locale = {
  fr: fr.locale,
  en: en.locale,
};
export const direction = {
  fr: fr.direction,
  en: en.direction,
};
export const marks = {
  fr: fr.marks,
  en: en.marks,
};
export const choices = {
  fr: fr.choices,
  en: en.choices,
};
export const preferences = {
  fr: fr.preferences,
  en: en.preferences,
};
export const mails = {
  fr: fr.mails,
  en: en.mails,
};
export const commands = {
  fr: fr.commands,
  en: en.commands,
};
export const findings = {
  fr: fr.findings,
  en: en.findings,
};
export const console = {
  fr: fr.console,
  en: en.console,
};
