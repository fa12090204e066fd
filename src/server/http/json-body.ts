import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../keys/sign.js';
import { HeavyBodyError } from './weigh-json.js';

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

/** Lets routes take `application/json` and nothing else. `parse` gives the value of JSON in UTF-8, or throws; what is too heavy
 * for it is a HeavyBodyError. */
export function acceptJsonOnly(app: FastifyInstance, parse: (bytes: Buffer) => unknown): void {
  app.decorateRequest('bodyDigest', '');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    if (!isUtf8(bytes)) return done(new JsonBodyError('The body is not UTF-8.'));
    request.bodyDigest = Buffer.from(sha256(bytes)).toString('base64url');
    // Without the search for `__proto__` that Fastify makes: nothing here copies members by name, and the schema
    // takes names that start with a letter only.
    let json: unknown;
    try {
      json = parse(bytes);
    } catch (error) {
      return done(error instanceof HeavyBodyError ? error : new JsonBodyError('The body is not JSON.'));
    }
    return done(null, json);
  });
}
