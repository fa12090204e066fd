import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptFormsOnly, FormBodyError } from './form-body.js';

/**
 * Takes what a page's form or a mail program posts. RFC 8058 section 3.2 lets a mail program choose between the two
 * ways of writing a form; of `multipart/form-data` only short fields without a file are read.
 */
export function acceptPersonForms(app: FastifyInstance): void {
  acceptFormsOnly(app);
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      const type = headers['content-type'] ?? '';
      try {
        const data = await new Response(new Uint8Array(bytes), {
          headers: { 'content-type': type },
        }).formData();
        const fields = new URLSearchParams();
        for (const [name, value] of data) if (typeof value === 'string') fields.append(name, value);
        return fields;
      } catch {
        throw new FormBodyError(400, 'The body is not multipart/form-data.');
      }
    },
  );
}
