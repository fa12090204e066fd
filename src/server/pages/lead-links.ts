import { resolveLink } from './resolve-link.js';

interface Link {
  readonly href: string;
  readonly text?: unknown;
}

const isLink = (value: object): value is Link => 'href' in value && typeof value.href === 'string';

/**
 * What was drawn on a page of the site's, with its links as they lead from here; `page` is where it was drawn. A link that only
 * that page tells the way of says which site it leads to. All else stays as it is.
 */
export function leadLinks<Value>(value: Value, page: string | null): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => leadLinks(one, page)) as Value;
  const led = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, leadLinks(one, page)]));
  const resolved = isLink(value) ? resolveLink(value.href, page) : null;
  if (!resolved) return led as Value;
  const { address, site } = resolved;
  return {
    ...led,
    href: address,
    ...(typeof led['text'] === 'string' && { text: led['text'] + site }),
  } as Value;
}
