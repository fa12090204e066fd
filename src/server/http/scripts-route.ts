import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { findBuilt } from './built.js';
import { sendNotBuilt } from './drawn-forms.js';

const year = 'public, max-age=31536000, immutable';

/** Whether a file of this name comes with the scripts; `built` as below. */
export function makeIsScript(built?: string): (name: string) => boolean {
  const entry = findBuilt('scripts', built);
  const names = new Set(
    entry === undefined
      ? []
      : readdirSync(dirname(entry), { recursive: true, encoding: 'utf8' }).map((name) =>
          name.replaceAll('\\', '/'),
        ),
  );
  return (name) => names.has(name);
}

/**
 * `GET /accord/accord.js` and what comes with it, for pages of any origin: nothing in it is of a form or a person. `built`
 * is the folder of what was built, where it is not that of the package.
 */
export async function addScripts(app: FastifyInstance, built?: string): Promise<void> {
  const entry = findBuilt('scripts', built);
  if (entry === undefined) {
    app.get('/accord/*', { schema: { hide: true } }, (_request, reply) => sendNotBuilt(reply));
    return;
  }
  await app.register(async (files) => {
    // A tag without `type=module` could not run it: the loader can, and then fetches it as what it is.
    files.addHook('onRequest', (request, _reply, done) => {
      const { 'sec-fetch-dest': dest, 'sec-fetch-mode': mode } = request.headers;
      if (dest === 'script' && mode === 'no-cors')
        request.raw.url = request.raw.url?.replace(/^\/accord\/accord\.js/, '/accord/loader.js');
      done();
    });
    await files.register(serveStatic, {
      root: dirname(entry),
      prefix: '/accord/',
      index: false,
      preCompressed: true,
      acceptRanges: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // Those with a digest in their name never change; the others may with the next version.
        reply.setHeader('cache-control', /-[\w-]{8}\.js(?:\.\w+)?$/.test(path) ? year : 'no-cache');
        reply.setHeader('vary', 'accept-encoding, sec-fetch-mode');
        reply.setHeader('access-control-allow-origin', '*');
        reply.setHeader('cross-origin-resource-policy', 'cross-origin');
        reply.setHeader('x-content-type-options', 'nosniff');
      },
      schemaHide: true,
    });
  });
}
