import type { FastifyInstance } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendProblem } from '../http/problem.js';
import { readExcerptToken } from '../people/excerpt-token.js';
import { type StandingDesk, tellStanding } from './tell-standing.js';

const standing = {
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'asOf', 'known', 'doNotContact', 'choices'],
  properties: {
    schema: { const: 'accord/excerpt-standing/1' },
    asOf: { type: 'string', format: 'date-time' },
    known: { type: 'boolean', description: 'False once nothing is known of that person: do not contact.' },
    doNotContact: { type: 'boolean', description: 'True unless a choice that stands allows it.' },
    choices: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['choice', 'stands', 'since'],
        properties: {
          choice: { type: 'string' },
          stands: { enum: ['yes', 'not-objected', 'no'] },
          since: { type: ['string', 'null'], format: 'date-time' },
        },
      },
    },
  },
};

/** `GET /v1/excerpts/:token`: whether what an excerpt shows still stands. The address is all that it takes. */
export function addExcerptStanding(
  app: FastifyInstance,
  { tokenSecret, ...desk }: StandingDesk & { readonly tokenSecret: Buffer },
): void {
  app.get<{ Params: { token: string } }>(
    '/v1/excerpts/:token',
    {
      schema: {
        operationId: 'getExcerptStanding',
        tags: ['proof'],
        summary: 'Whether what an excerpt shows a partner still stands today',
        description:
          'The address is in the excerpt and cannot be guessed. Ask before each use. It names nobody and tells no reason.',
        params: {
          type: 'object',
          properties: { token: { type: 'string', description: 'From "address" of the excerpt.' } },
        },
        response: {
          200: {
            description: 'What stands.',
            content: { 'application/json': { schema: standing } },
          },
          404: problemAnswer('No excerpt has this address.'),
        },
      },
    },
    async ({ params }, reply) => {
      // An answer of yesterday may be a yes that was taken back since.
      void reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
      const found = readExcerptToken(tokenSecret, params.token);
      if (!found)
        return sendProblem(reply, {
          status: 404,
          code: 'no-excerpt',
          detail: 'Check the address: it must be complete, to the last character.',
        });
      return tellStanding(desk, await desk.store.records.findById(found.recordId), found.place);
    },
  );
}
