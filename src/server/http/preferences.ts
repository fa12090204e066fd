import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyRequest } from 'fastify';
import { firstLanguage, languageAbroad, languages } from '../../messages/languages.js';
import type { PageLanguage } from '../pages/message-words.js';

/** True for a person's browser, which asks for HTML first; programs ask for JSON, for anything or for nothing. */
export const prefersPage = ({ headers: { accept } }: FastifyRequest): boolean =>
  negotiate(accept ?? '', ['application/json', 'application/problem+json', 'text/html']) === 'text/html';

/** The languages that pages are written in. */
export const pageLanguages = languages;

/** What an address says of the language of its page: what a person chose on it holds against their browser. */
export const languageName = 'language';

/** Whether the browser asks for a language; programs send `*`, which is any. */
export const isLanguageWanted = ({ headers }: FastifyRequest): boolean =>
  /\w/.test(headers['accept-language'] ?? '');

/** Whether the address says which language its page is to be in. */
export const isLanguageAsked = ({ url }: FastifyRequest): boolean =>
  pageLanguages.some((one) => one === languageIn(url));

const languageIn = (url: string): string | null =>
  new URLSearchParams(url.split('?')[1] ?? '').get(languageName);

/** The language of a page: the first where nothing is asked for, that for people from abroad where none of them is. */
export function pageLanguageOf({ headers, url }: FastifyRequest): PageLanguage {
  const chosen = languageIn(url);
  const known = pageLanguages.find((language) => language === chosen);
  if (known) return known;
  const wanted = headers['accept-language'];
  if (!wanted) return firstLanguage;
  // What stands after the language, such as a country, does not matter.
  const found = negotiate(wanted.replaceAll(/-[\w-]+/g, ''), [...pageLanguages]);
  return pageLanguages.find((language) => language === found) ?? languageAbroad;
}

/** Of the languages offered, the one that the browser prefers; undefined where it names none of them. */
export const browserLanguageOf = (
  { headers }: FastifyRequest,
  offered: readonly string[],
): string | undefined =>
  negotiate((headers['accept-language'] ?? '').replaceAll(/-[\w-]+/g, ''), [...offered]) ?? undefined;
