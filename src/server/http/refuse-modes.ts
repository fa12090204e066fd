import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.js';

// A no is taken from wherever it comes.
const takesNoes: ReadonlySet<string> = new Set(['/u/:token', '/me/:token']);
const asksForMail = '/forms/:id/link';

/**
 * Refuses what a page of somebody else's makes a visitor's browser post without their knowing: a request that no script may read
 * (`no-cors`) and that shows no page, and a wish for a mail from a page that the form does not name. Browsers say where a request is from
 * (Sec-Fetch-Site, Origin); programs say nothing, and are not meant.
 */
export function refuseModes(
  app: FastifyInstance,
  mayPost: (request: FastifyRequest, formId: string) => boolean,
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return undefined;
    const { url = '' } = request.routeOptions;
    if (takesNoes.has(url)) return undefined;
    const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
    const isHidden = site === 'cross-site' && mode === 'no-cors';
    const { id = '' } = (request.params ?? {}) as { readonly id?: string };
    if (!isHidden && (url !== asksForMail || mayPost(request, id))) return undefined;
    return sendProblem(reply, {
      status: 403,
      code: 'origin-not-allowed',
      detail: isHidden
        ? 'Send it with a form, or with a script that may read the answer (mode "cors").'
        : `Add the page's origin to "origins" in the JSON of form "${id}".`,
    });
  });
}
