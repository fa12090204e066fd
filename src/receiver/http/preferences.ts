import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyRequest } from 'fastify';
import { firstLanguage, type Language, languageAbroad, languages } from '../../messages/languages.js';

/** True for a person's browser, which asks for HTML first; programs ask for JSON, for anything or for nothing. */
export const prefersPage = ({ headers: { accept } }: FastifyRequest): boolean =>
  negotiate(accept ?? '', ['application/json', 'application/problem+json', 'text/html']) === 'text/html';

/** The language of a page: the first one where nothing is asked for, that for people from abroad where none of them is. */
export function pageLanguageOf(request: FastifyRequest): Language {
  if (!request.headers['accept-language']) return firstLanguage;
  return (browserLanguageOf(request, languages) as Language | undefined) ?? languageAbroad;
}

/** Of the languages offered, the one that the browser prefers, `fr` for `fr-CA`; undefined where it names none of them. */
export const browserLanguageOf = (
  { headers }: FastifyRequest,
  offered: readonly string[],
): string | undefined =>
  negotiate((headers['accept-language'] ?? '').replaceAll(/-[\w-]+/g, ''), [...offered]) ?? undefined;
