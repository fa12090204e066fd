import type { FastifyInstance } from 'fastify';
import { toldOf } from '../rights/tell-recipients.js';
import type { StoredRequest } from '../store/requests.js';
import { problemAnswer, recipientsSchema } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';

const text = (description: string) => ({ type: 'string', description });
const itemSchema = {
  type: 'object',
  properties: {
    id: text('urn:uuid: of the request.'),
    right: text('access, rectification, erasure, objection, restriction, portability or after-death.'),
    message: { type: ['string', 'null'], description: 'In the person’s words; null once erased.' },
    receivedAt: text('RFC 3339.'),
    due: text('The last day to answer (GDPR 12(3)).'),
    done: { type: ['string', 'null'], description: 'When it was answered.' },
    outcome: {
      type: ['string', 'null'],
      description: 'done, lifted, or why it was refused; null where that was not told.',
    },
    answer: {
      type: ['object', 'null'],
      additionalProperties: true,
      description: 'The dated answer that it was closed with: at, language, subject, text.',
    },
    recipients: recipientsSchema,
    values: {
      type: ['object', 'null'],
      additionalProperties: true,
      description: 'What the person wrote in the form they answered last, by field.',
    },
  },
};
/** The answer as it was sent, without what was noted beside it. */
function answerOf({ answer }: StoredRequest): object | null {
  if (!answer) return null;
  const { recipients: _, ...sent } = JSON.parse(answer) as { recipients?: unknown };
  return sent;
}

const secured = { tags: ['persons'], security: [{ ownerToken: [] }] };

/** What the routes need. */
export interface RequestRoutes {
  /** Undefined for a form that is not known. */
  list(form: string, withDone: boolean): Promise<readonly StoredRequest[] | undefined>;
  readMessage(request: StoredRequest): Promise<string | null>;
  readLastValues(request: StoredRequest): Promise<unknown>;
  /** False when there is no such request, it is closed already, or not the caller’s. */
  close(id: string, caller: Caller, trail: Trail): Promise<boolean>;
}

/** `GET /v1/requests` and `POST /v1/requests/:id/done`. */
export function addRequestRoutes(app: FastifyInstance, routes: RequestRoutes): void {
  app.get<{ Querystring: { form: string; state?: 'open' | 'all' } }>(
    '/v1/requests',
    {
      schema: {
        ...secured,
        operationId: 'listRequests',
        summary: 'What people asked for about their data, with the last day to answer',
        querystring: {
          type: 'object',
          additionalProperties: false,
          required: ['form'],
          properties: {
            form: { type: 'string', minLength: 1, maxLength: 40, description: 'A form of the controller.' },
            state: { enum: ['open', 'all'], description: 'open unless told.' },
          },
        },
        response: {
          200: {
            description: 'What is due first on top.',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { items: { type: 'array', items: itemSchema } } },
              },
            },
          },
          400: problemAnswer('A parameter is malformed.'),
          401: problemAnswer('The token is missing or wrong.'),
          404: problemAnswer('This receiver has no such form.'),
        },
      },
    },
    async ({ query, trail }, reply) => {
      const found = await routes.list(query.form, query.state === 'all');
      if (!found) return sendUnknownForm(reply);
      trail.about = { requests: found.map(({ id }) => id), count: found.length };
      return {
        items: await Promise.all(
          found.map(async (request) => ({
            id: request.id,
            right: request.kind,
            message: await routes.readMessage(request),
            receivedAt: request.receivedAt,
            due: request.due,
            done: request.doneAt,
            outcome: request.outcome ?? null,
            answer: answerOf(request),
            recipients: toldOf(request.answer),
            values: await routes.readLastValues(request),
          })),
        ),
      };
    },
  );
  app.post<{ Params: { id: string } }>(
    '/v1/requests/:id/done',
    {
      schema: {
        ...secured,
        operationId: 'closeRequest',
        summary: 'Say that a request was answered',
        params: { type: 'object', properties: { id: text('From the list.') } },
        response: {
          200: { description: 'Closed.', content: { 'application/json': { schema: { type: 'object' } } } },
          401: problemAnswer('The token is missing or wrong.'),
          404: problemAnswer('No open request has this id.'),
        },
      },
    },
    async ({ params: { id }, caller, trail }, reply) =>
      (await routes.close(id, caller, trail))
        ? { id, done: true }
        : sendProblem(reply, {
            status: 404,
            code: 'no-request',
            detail: 'Check the id: GET /v1/requests lists the open ones.',
          }),
  );
}
