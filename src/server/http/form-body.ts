import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../keys/sign.js';

/** What came is not what a browser sends for a form. */
export class FormBodyError extends Error {
  override readonly name = 'FormBodyError';
  readonly statusCode: 400 | 415;

  constructor(statusCode: 400 | 415, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

// As many as a form has choices and fields, each twice.
const mostFields = 2000;
const [and] = Buffer.from('&');

const countFields = (bytes: Buffer): number => {
  let count = 1;
  for (const byte of bytes) if (byte === and) count += 1;
  return count;
};

/** Lets the routes of a context take `application/x-www-form-urlencoded`, read as URLSearchParams, and nothing else. */
export function acceptFormsOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes: Buffer, done) => {
      if (!isUtf8(bytes)) return done(new FormBodyError(400, 'The body is not UTF-8.'));
      if (countFields(bytes) > mostFields)
        return done(new FormBodyError(400, `A form may have ${mostFields} fields at most.`));
      request.bodyDigest = Buffer.from(sha256(bytes)).toString('base64url');
      return done(null, new URLSearchParams(bytes.toString('utf8')));
    },
  );
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(new FormBodyError(415, 'Send the body as content-type application/x-www-form-urlencoded.'));
  });
}
