import type { FastifyInstance } from 'fastify';
import type { Excerpt } from '../../proof/index.js';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { sendProblem } from '../http/problem.js';
import { ExcerptError } from '../log/make-excerpt.js';
import type { StoredSubmission } from '../store/submissions.js';

const schema = {
  operationId: 'getExcerpt',
  tags: ['proof'],
  summary: 'What shows one partner its own questions of a record, and nothing of the others',
  description:
    'A signed statement, the questions and answers in clear with their salts, the place in the log, tokens of an independent clock, keys, and the address that tells whether it still stands.',
  security: [{ ownerToken: [] }],
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'urn:uuid: of the record.' } },
  },
  querystring: {
    type: 'object',
    additionalProperties: false,
    required: ['party'],
    properties: {
      party: { type: 'string', maxLength: 200, description: 'Id of the partner, as the form names it.' },
    },
  },
  response: {
    200: {
      description: 'The excerpt, accord/excerpt/1.',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    },
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('No record has that number, or it cannot be shown to that partner.'),
  },
};

/** What the route needs. */
export interface ExcerptRoute {
  /** Null also for a record of a business that the caller may not ask about. */
  find(id: string, caller: Caller): Promise<StoredSubmission | null>;
  /** Rejects with ExcerptError. */
  make(submission: StoredSubmission, party: string): Promise<Excerpt>;
}

/** `GET /v1/proofs/:id/excerpt`. */
export function addExcerptRoute(app: FastifyInstance, { find, make }: ExcerptRoute): void {
  app.get<{ Params: { id: string }; Querystring: { party: string } }>(
    '/v1/proofs/:id/excerpt',
    { schema },
    async ({ params, query, caller, trail }, reply) => {
      const found = await find(params.id, caller);
      if (!found)
        return sendProblem(reply, {
          status: 404,
          code: 'no-proof',
          detail: 'Give the whole number of the record, as receipts show it: urn:uuid:…',
        });
      trail.about = { records: [found.id] };
      try {
        return await make(found, query.party);
      } catch (error) {
        if (!(error instanceof ExcerptError)) throw error;
        return sendProblem(reply, { status: 404, code: 'no-excerpt', detail: error.message });
      }
    },
  );
}
