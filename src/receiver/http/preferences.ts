import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyRequest } from 'fastify';
import type { PageLanguage } from '../pages/message-words.js';

/** True for a person's browser, which asks for HTML first; programs ask for JSON, for anything or for nothing. */
export const prefersPage = ({ headers: { accept } }: FastifyRequest): boolean =>
  negotiate(accept ?? '', ['application/json', 'application/problem+json', 'text/html']) === 'text/html';

/** The language of a page: French where nothing is asked for, English where neither of the two is. */
export function pageLanguageOf({ headers }: FastifyRequest): PageLanguage {
  const wanted = headers['accept-language'];
  if (!wanted) return 'fr';
  // `fr-CA` is answered with `fr`.
  return negotiate(wanted.replaceAll(/-[\w-]+/g, ''), ['fr', 'en']) === 'fr' ? 'fr' : 'en';
}

/** Of the languages offered, the one that the browser prefers; undefined where it names none of them. */
export const browserLanguageOf = (
  { headers }: FastifyRequest,
  offered: readonly string[],
): string | undefined =>
  negotiate((headers['accept-language'] ?? '').replaceAll(/-[\w-]+/g, ''), [...offered]) ?? undefined;
