import type { FastifyInstance, FastifyRequest } from 'fastify';

type Body = URLSearchParams | null;

async function readParts(type: string, bytes: Buffer): Promise<Body> {
  try {
    const data = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const fields = new URLSearchParams();
    for (const [name, value] of data) if (typeof value === 'string') fields.append(name, value);
    return fields;
  } catch {
    // Cut short, or without its boundary. That somebody posted is all there is to know.
    return null;
  }
}

/**
 * Takes whatever is posted: a form in one of its two writings is read (RFC 8058, 3.2), all else says no more than that
 * somebody posted. For what must never be refused.
 */
export function acceptAnyForm(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', async ({ headers }) => {
    const type = headers['content-type'];
    // What is no type at all would be turned away before anybody reads it.
    if (type !== undefined && !/^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(type))
      headers['content-type'] = 'text/plain';
  });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    ({ headers }: FastifyRequest, bytes: Buffer) => readParts(headers['content-type'] ?? '', bytes),
  );
  // A body without a type, too.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes: Buffer, done) =>
    done(null, new URLSearchParams(bytes.toString('utf8'))),
  );
}
