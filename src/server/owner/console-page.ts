import { dirname } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { console as sentences } from '../../messages/every/console.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { findBuilt } from '../http/built.js';
import { pageLanguageOf } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';

// Relative, so that it works under any path of a proxy. Its words come with the script: there is nothing to show before.
const shell = (language: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Accord</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="console/console.css">
<script type="module" src="console/console.js"></script>
</head>
<body><accord-console></accord-console><noscript>${sentences[spokenLanguage(language)].needsScript}</noscript></body>
</html>
`;

const policy =
  "default-src 'none';script-src 'self';style-src 'self';img-src data:;connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types lit-html";

/**
 * `GET /console`: the owner's page. It holds nothing by itself; what it shows it asks for with the owner's token. `built` is
 * the folder of what was built, where it is not that of the package.
 */
export async function addConsolePage(app: FastifyInstance, built?: string): Promise<void> {
  const script = findBuilt('console', built);
  app.get('/console', { schema: { hide: true } }, (request, reply) => {
    if (script === undefined)
      return sendProblem(reply, {
        status: 404,
        code: 'no-console',
        detail: 'The console was not built: run "npm run build:console", and start again.',
      });
    return reply
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
      })
      .send(shell(pageLanguageOf(request)));
  });
  app.get('/console/', { schema: { hide: true } }, (_request, reply) => reply.redirect('../console'));
  // A view of the same page, at an address that can be said on the telephone.
  app.get('/console/forms', { schema: { hide: true } }, (_request, reply) =>
    reply.redirect('../console#forms'),
  );
  if (script === undefined) return;
  await app.register(async (files) => {
    await files.register(serveStatic, {
      root: dirname(script),
      prefix: '/console/',
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.setHeader('cache-control', 'no-cache'),
      schemaHide: true,
    });
  });
}
