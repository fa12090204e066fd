import { pages } from '../../messages/every/pages.js';
import type { Language, Sentences } from '../../messages/languages.js';

/** The languages that these pages are written in. */
export type PageLanguage = Language;

/** A page that says one thing. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What a person may meet in a browser, and need not be JSON. */
export type MessageCode = keyof Sentences['pages']['messages'];

export const messageFor = (code: MessageCode, language: PageLanguage): Message =>
  pages[language].messages[code];

/** What the page at the receiver's own address says. */
export const homeWordsFor = (language: PageLanguage) => pages[language].home;
