import type { FastifyInstance } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';
import { callOutcomes, type NotedCall, type ToldCall } from './note-call.js';

const text = (description: string) => ({ type: 'string', description });
const id = (description: string) => ({ type: 'string', minLength: 1, maxLength: 40, description });

const schema = {
  operationId: 'noteAttempt',
  tags: ['persons'],
  summary: 'A call was made or tried',
  description:
    'Each counts, answered or not: "may-contact" and "accord contact" know of it from here on. Kept under keyed digests of the contact alone, for as long as it counts, and erased with the person. With an Idempotency-Key, a retry notes nothing twice.',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'contact', 'outcome'],
    properties: {
      form: id('A form of the controller.'),
      contact: {
        ...contactSchema,
        description: 'Who was called: the number, and the address where you know it.',
      },
      party: id('For whom the call was: `own`, or the id of a partner. Default own.'),
      at: { ...text('When. RFC 3339 with its offset; 92 days ago at most. Default now.'), maxLength: 40 },
      outcome: { enum: callOutcomes },
    },
  },
  headers: {
    type: 'object',
    properties: { 'idempotency-key': { type: 'string', minLength: 8, maxLength: 100 } },
  },
  response: {
    201: {
      description: 'Noted, durably.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              id: text('Of the call.'),
              at: text('RFC 3339.'),
              countsUntil: text('The last day on which it counts.'),
            },
          },
        },
      },
    },
    400: problemAnswer('Not JSON, another shape, or a time that cannot be.'),
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('This receiver has no such form.'),
    409: problemAnswer('The Idempotency-Key stands for another call.'),
    503: problemAnswer('The store cannot be written; nothing is noted.'),
  },
};

/** What the route needs; `undefined` for a form that is not known, a sentence where the call cannot be, null for a used key. */
export interface AttemptsRoute {
  note(
    form: string,
    told: ToldCall,
    key: string | undefined,
    trail: Trail,
  ): Promise<NotedCall | string | null | undefined>;
}

/** `POST /v1/attempts`. */
export function addAttemptsRoute(app: FastifyInstance, { note }: AttemptsRoute): void {
  app.post<{ Body: ToldCall & { readonly form: string } }>(
    '/v1/attempts',
    { schema },
    async ({ body: { form, ...told }, headers, trail }, reply) => {
      const key = headers['idempotency-key'];
      const noted = await note(form, told, typeof key === 'string' ? key : undefined, trail);
      if (noted === undefined) return sendUnknownForm(reply);
      if (typeof noted === 'string')
        return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: noted });
      if (noted === null)
        return sendProblem(reply, {
          status: 409,
          code: 'key-reused',
          detail: 'Use a new Idempotency-Key: this one was used with another body.',
        });
      return reply.code(201).send(noted);
    },
  );
}
