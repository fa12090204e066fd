import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../keys/sign.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the body's bytes, base64url: tells a retry from another submission. */
    bodyDigest: string;
  }
}

/** The body is not JSON, or JSON that no honest client writes. */
export class JsonBodyError extends Error {
  override readonly name = 'JsonBodyError';
}

/** Lets routes take `application/json` and nothing else. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.decorateRequest('bodyDigest', '');
  // `error`: a body with `__proto__` is an attack and not data.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    if (!isUtf8(bytes)) return done(new JsonBodyError('The body is not UTF-8.'));
    request.bodyDigest = Buffer.from(sha256(bytes)).toString('base64url');
    return parse(request, bytes.toString('utf8'), (error, json: unknown) => {
      if (error) done(new JsonBodyError('The body is not JSON.'));
      else done(null, json);
    });
  });
}
