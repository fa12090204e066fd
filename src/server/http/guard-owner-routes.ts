import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { AuditedThings, AuditEntry, AuditOutcome } from '../store/audit.js';
import { problemAnswer } from './answer-schemas.js';
import type { Caller } from './caller.js';
import { blocksOf } from './address-blocks.js';
import { RateError } from './limit-rate.js';
import { type OwnerOperation, ownerOperations } from './owner-operations.js';
import { sendProblem } from './problem.js';

/** What a route tells the trail, and whether it wrote that itself, in the transaction of what it did. */
export class Trail {
  about: AuditedThings = {};
  isWritten = false;
  readonly #parts: { readonly who: string; readonly act: string; readonly at: string };

  constructor(parts: { readonly who: string; readonly act: string; readonly at: string }) {
    this.#parts = parts;
  }

  /** The entry as it stands. */
  entry(outcome: AuditOutcome = 'done'): AuditEntry {
    return { ...this.#parts, about: this.about, outcome };
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on the routes that need a token. */
    caller: Caller;
    trail: Trail;
  }
}

/** What guarding needs of the world around it. */
export interface Guard {
  findCaller(request: FastifyRequest): Promise<Caller | null>;
  /** Seconds until a wrong token from this address is looked at again. */
  countWrong(address: string): number;
  /** The business of a form that is served. */
  controllerOf(form: string): string | undefined;
  /** Writes an entry of the trail. Rejects with StoreError. */
  record(entry: AuditEntry): Promise<void>;
  /** Whether the store lacks what its journal knows. */
  isBehind(): Promise<boolean>;
  readonly now: () => Date;
}

/**
 * Decides, for every route whose description asks for a token, who may call it and about which business, and writes what they did
 * into the trail. To be called before those routes are added; one that `ownerOperations` lacks cannot be.
 */
export function guardOwnerRoutes(app: FastifyInstance, guard: Guard): void {
  app.decorateRequest('caller');
  app.decorateRequest('trail');
  // Each route for GET has one for HEAD, made of what it was described with.
  const guarded = new WeakSet<object>();
  app.addHook('onRoute', (route) => {
    const { schema } = route;
    if (!schema?.security || schema.security.length === 0) return;
    const name = schema.operationId ?? '';
    const operation = Object.hasOwn(ownerOperations, name) ? ownerOperations[name] : undefined;
    if (!operation)
      throw new TypeError(`The operation "${name}" of ${route.url} is not among ownerOperations.`);
    const hooks = [route.onRequest ?? []].flat();
    if (hooks.some((hook) => guarded.has(hook))) return;
    const guardRequest = async (request: FastifyRequest, reply: FastifyReply) =>
      admit(request, reply, name, operation, guard);
    guarded.add(guardRequest);
    describe(schema, operation);
    route.onRequest = [...hooks, guardRequest];
    route.preHandler = [
      ...[route.preHandler ?? []].flat(),
      async (request: FastifyRequest, reply: FastifyReply) => stayWithin(request, reply, guard),
    ];
    if (!operation.isTrailed) return;
    route.preSerialization = [
      ...[route.preSerialization ?? []].flat(),
      async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
        await leaveTrail(request, reply, guard);
        return payload;
      },
    ];
  });
}

function describe(schema: NonNullable<RouteOptions['schema']>, { scope, isWhole }: OwnerOperation): void {
  const words = `the scope "${scope}"${isWhole ? ', for every business' : ''}`;
  const { description = '' } = schema;
  schema.security = [{ ownerToken: [scope] }];
  if (!description.endsWith(`Needs ${words}.`))
    schema.description = `${description}${description === '' ? '' : ' '}Needs ${words}.`;
  schema.response = { ...(schema.response as object), 403: problemAnswer('The token may not do this.') };
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  act: string,
  { scope, isWhole, showsPersons }: OwnerOperation,
  guard: Guard,
): Promise<FastifyReply | undefined> {
  void reply.header('cache-control', 'no-store');
  const caller = await guard.findCaller(request);
  if (!caller) {
    const wait = guard.countWrong(blocksOf(request.ip).client);
    if (wait > 0) throw new RateError(wait);
    return sendNoToken(reply);
  }
  request.caller = caller;
  request.trail = new Trail({ who: caller.name, act, at: guard.now().toISOString() });
  if (!caller.has(scope))
    return sendProblem(reply, {
      status: 403,
      code: 'not-allowed',
      detail: `This token may ${caller.scopes.join(' and ')}; this needs "${scope}". Ask for a token with that scope.`,
    });
  if (isWhole && !caller.isWhole)
    return sendProblem(reply, {
      status: 403,
      code: 'not-allowed',
      detail: 'This is about the whole receiver, and this token is for some of its businesses only.',
    });
  if (showsPersons && (await guard.isBehind()))
    return sendProblem(reply, {
      status: 503,
      code: 'journal-missing',
      detail:
        'The store is older than its journal: it may hold persons who were erased. Give it the journal with "accord journal replay".',
    });
  return undefined;
}

/** A form of somebody else's business is a form that is not there. */
async function stayWithin(
  { body, query, caller }: FastifyRequest,
  reply: FastifyReply,
  { controllerOf }: Guard,
): Promise<FastifyReply | undefined> {
  const form =
    (body as { readonly form?: unknown } | null | undefined)?.form ??
    (query as { readonly form?: unknown } | null | undefined)?.form;
  if (typeof form !== 'string' || caller.isWhole || caller.mayAsk(controllerOf(form))) return undefined;
  return sendUnknownForm(reply);
}

/** Before the answer leaves: what cannot be written down is not shown. */
async function leaveTrail(request: FastifyRequest, reply: FastifyReply, { record }: Guard): Promise<void> {
  const { trail } = request;
  // Nobody with a token asked.
  if (!trail || trail.isWritten) return;
  trail.isWritten = true;
  const form =
    (request.body as { form?: string } | undefined)?.form ?? (request.query as { form?: string }).form;
  if (form !== undefined) trail.about = { form, ...trail.about };
  await record(trail.entry(reply.statusCode < 400 ? 'done' : reply.statusCode < 500 ? 'refused' : 'failed'));
}

/** Answers whoever asks for a form that is not served, or not theirs. */
export const sendUnknownForm = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'unknown-form',
    detail: 'Check "form", and the folder of forms of this receiver.',
  });

const sendNoToken = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply.header('www-authenticate', 'Bearer realm="accord"'), {
    status: 401,
    code: 'not-authorized',
    detail:
      'Send "Authorization: Bearer" and a token that holds: one of "accord users", or the owner’s, from the file owner-token of the keys folder.',
  });

/** What an entry of the trail is told apart by. */
export const randomAuditId = (): string => randomUUID().slice(0, 8);
