import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isNamed } from './is-named.js';

/** Parameters of what is drawn for a page, as JSON Schema. */
export const drawnFor = {
  language: { type: 'string', maxLength: 35 },
  mapped: { type: 'string', maxLength: 2000 },
} as const;

/** What a form looks like, and the name of that. */
export interface Drawn {
  readonly content: string;
  readonly etag: string;
}

export const makeDrawn = (content: string): Drawn => ({
  content,
  // Weak: its bytes may be compressed or not.
  etag: `W/"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`,
});

/** Sends what a form looks like today, unless the browser has it already. */
export function sendDrawn(
  request: FastifyRequest,
  reply: FastifyReply,
  { content, etag }: Drawn,
  { type, vary }: { readonly type: string; readonly vary: string },
): FastifyReply {
  void reply.headers({
    etag,
    // Another day may have other words.
    'cache-control': 'no-cache',
    vary,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-robots-tag': 'noindex',
  });
  if (isNamed(etag, request.headers['if-none-match'])) return reply.code(304).send();
  return reply.type(type).send(content);
}
