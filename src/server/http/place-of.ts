import type { FastifyRequest } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { lookOf } from '../pages/look.js';
import type { Place } from '../pages/page.js';
import { languageName, pageLanguageOf, pageLanguages } from './preferences.js';
import { wayToRoot } from './send-page.js';

/** Where a page is drawn that answers a request, about a form where there is one. */
export function placeOf(
  request: FastifyRequest,
  config: FormConfig | null,
  language: string = pageLanguageOf(request),
): Place {
  const offered = pageLanguages.filter((one) => config?.languages.includes(one) ?? true);
  return {
    language,
    root: wayToRoot(request),
    look: config && lookOf(config),
    others: offered
      .filter((one) => one !== language)
      .map((one) => ({ language: one, address: addressIn(one, request) })),
  };
}

/** The page's own address with another language, and all else as it is. */
function addressIn(language: string, { url }: FastifyRequest): string {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  query.set(languageName, language);
  return `?${query}`;
}
