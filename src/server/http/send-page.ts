import type { FastifyReply, FastifyRequest } from 'fastify';

/** A page on its way out. */
export interface Page {
  readonly status: number;
  readonly markup: string;
  /** Where a form on it may go: origins for `form-action`. Nowhere unless told. */
  readonly formTargets?: readonly string[];
  /** Where its pictures come from: origins for `img-src`. Nowhere unless told. */
  readonly images?: readonly string[];
}

/**
 * Sends a page under its own strict policy: the rest of the server may have another, or none. A page with a form says
 * which origin it is from when it is sent; any other says nothing of its address.
 */
export function sendPage(
  reply: FastifyReply,
  { status, markup, formTargets = [], images = [] }: Page,
): FastifyReply {
  const formAction = formTargets.length > 0 ? formTargets.join(' ') : "'none'";
  const pictures = images.length > 0 ? `img-src ${images.join(' ')};` : '';
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': `default-src 'none';style-src 'self';${pictures}base-uri 'none';form-action ${formAction};frame-ancestors 'none'`,
      'referrer-policy': formTargets.length > 0 ? 'same-origin' : 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
      vary: 'origin, accept, accept-language',
    })
    .send(markup);
}

/**
 * The way from the page at an address up to the receiver's root, so that pages work under any path of a proxy. A browser goes by the
 * address that it asked for, with what is left off behind a token (`tidyLink`).
 */
export const wayToRoot = ({ url, originalUrl }: Pick<FastifyRequest, 'url' | 'originalUrl'>): string => {
  const path = pathOf(url);
  const [, ...behind] = pathOf(originalUrl).split(path);
  const depth = (path + behind.join('')).split('/').length - 2;
  return depth > 0 ? '../'.repeat(depth) : './';
};

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
