import type { FastifyInstance } from 'fastify';

const wanted = { forms: '/console/forms', console: '/console' } as const;

/**
 * `GET /owner/forms` and `GET /owner/console`: the console, opened with the demo's token. For the machine that the demo runs on and no other:
 * another name in the address may be a page elsewhere that pretends to be this one.
 */
export async function serveOwner(
  app: FastifyInstance,
  { ownerToken }: { ownerToken: string },
): Promise<void> {
  for (const [name, address] of Object.entries(wanted))
    app.get(`/owner/${name}`, { schema: { hide: true } }, (request, reply) => {
      if (!isThisMachine(request.headers.host)) return reply.code(404).type('text/plain').send('Not here.');
      return reply.type('text/html; charset=utf-8').headers({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; img-src data:; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      }).send(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Accord</title>
        <link rel="icon" href="data:,">
        <script type="application/json" id="token">${JSON.stringify(ownerToken)}</script>
        <script src="/sign-in.js" data-to="${address}"></script>
        <noscript><a href="${address}">Console</a></noscript></html>`);
    });
}

const isThisMachine = (host = ''): boolean => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
