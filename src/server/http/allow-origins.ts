import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KnownForms } from '../forms/known-forms.js';
import { readPath } from './read-path.js';
import { refuseModes } from './refuse-modes.js';

/** Decides which pages on other origins may send or load a form. */
export interface Origins {
  /** True for a request without an origin, from this very origin, or from one on the form's list. */
  mayUse(request: FastifyRequest, formId: string): boolean;
  /** The same for a form without script, whose browser may hide where it is from: then nothing speaks against it. */
  mayPost(request: FastifyRequest, formId: string): boolean;
}

// Keys and checkpoints are for anyone who checks a proof, from wherever they do.
const openToAll = new Set([
  '/.well-known/jwks.json',
  '/v1/keys/sealing',
  '/v1/log/checkpoint',
  '/v1/log/vkey',
  '/openapi.json',
]);

// Of any form: which one stands in the body.
const sends = new Set(['/v1/submissions', '/v1/sealed']);

/** What a page of the form's loads from below `/forms/:id`. */
const ofForms: ReadonlySet<string | undefined> = new Set([undefined, 'choices.html', 'choices.js', 'token']);

/** Answers preflights and sets CORS headers, by the allow-list of each form (`origins` of its JSON). */
export async function allowOrigins(
  app: FastifyInstance,
  forms: KnownForms,
  publicUrl: string,
): Promise<Origins> {
  const own = new URL(publicUrl).origin;
  const isOwn = (origin: string, { host }: FastifyRequest) =>
    origin === own || origin.replace(/^https?:\/\//, '') === host;
  const ofForm = (id: string): readonly string[] => forms.current.get(id)?.config.origins ?? [];

  const isAllowed = (origin: string, request: FastifyRequest): boolean => {
    const parts = readPath(request.url);
    if (!parts) return false;
    const path = `/${parts.join('/')}`;
    if (openToAll.has(path) || isOwn(origin, request)) return true;
    const [folder, form, what] = parts;
    // What a business tells everybody, on whatever page it stands.
    if (folder === 'notices') return true;
    // A form that is not here says so to any page, or its owner would only read of a failed fetch.
    if (folder === 'forms' && form && parts.length <= 3 && ofForms.has(what))
      return !forms.current.has(form) || ofForm(form).includes(origin);
    // A preflight does not say which form will follow; the route looks at that form's own list.
    return (sends.has(path) || folder === 'me') && forms.origins.has(origin);
  };
  await app.register(
    cors,
    () => (request: FastifyRequest, decide: (error: Error | null, options: object) => void) => {
      const { origin } = request.headers;
      decide(null, {
        origin: origin !== undefined && isAllowed(origin, request) ? origin : false,
        methods: ['GET', 'POST'],
        allowedHeaders: ['content-type', 'idempotency-key', 'accord-held', 'accord-work'],
        exposedHeaders: ['retry-after', 'accord-checked'],
        maxAge: 600,
      });
    },
  );
  app.addHook('onRequest', async (_request, reply) => {
    // Caches must not give one origin's answer to another, nor an answer without CORS headers to either.
    void reply.header('vary', 'origin');
  });
  const isKnown = (origin: string | undefined, request: FastifyRequest, formId: string): boolean =>
    origin === undefined || isOwn(origin, request) || ofForm(formId).includes(origin);
  const origins: Origins = {
    mayUse: (request, formId) => isKnown(request.headers.origin, request, formId),
    mayPost: (request, formId) => isKnown(postedFrom(request), request, formId),
  };
  refuseModes(app, origins.mayPost);
  return origins;
}

/**
 * The origin of the page that posted a form, from `Origin` or else `Referer`; undefined where the browser tells neither.
 * Strict privacy settings and pages with `no-referrer` send `null`: they are let in (docs/decisions/0009).
 */
function postedFrom({ headers: { origin, referer } }: FastifyRequest): string | undefined {
  if (origin !== undefined && origin !== 'null') return origin;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}
