import type { FastifyInstance } from 'fastify';
import type { StoredSubmission } from '../store/submissions.js';
import { collectedSchema, problemAnswer } from '../http/answer-schemas.js';
import { describeCollected } from './collected-route.js';
import type { Caller } from '../http/caller.js';
import { sendProblem } from '../http/problem.js';

const schema = {
  operationId: 'findSubmissionByReference',
  tags: ['submissions'],
  summary: 'What became of what a form sent, for the owner of the form',
  description:
    'A site gets this reference with its form as accord-reference, also when the reply with the number of the record was lost on its way.',
  security: [{ ownerToken: [] }],
  params: {
    type: 'object',
    properties: {
      reference: { type: 'string', description: 'accord-reference: the Idempotency-Key it was sent with.' },
    },
  },
  response: {
    200: {
      description: 'The record: its number, whether it counts, and the answers.',
      content: { 'application/json': { schema: collectedSchema.properties.items.items } },
    },
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('Nothing was stored under this reference: no yes counts.'),
  },
};

/** What the route needs. */
export interface ReferenceRoute {
  /** Null also for a record of a business that the caller may not ask about. */
  find(reference: string, caller: Caller): Promise<StoredSubmission | null>;
  readValues(submission: StoredSubmission): Promise<unknown>;
  proofAddress(recordId: string): string;
  restrictedSince(submission: StoredSubmission): Promise<string | null>;
}

/** `GET /v1/submissions/by-reference/:reference`. */
export function addReferenceRoute(app: FastifyInstance, route: ReferenceRoute): void {
  app.get<{ Params: { reference: string } }>(
    '/v1/submissions/by-reference/:reference',
    { schema },
    async (request, reply) => {
      const found = await route.find(request.params.reference.toLowerCase(), request.caller);
      if (found) request.trail.about = { records: [found.id] };
      return found
        ? describeCollected(found, route)
        : sendProblem(reply, {
            status: 404,
            code: 'unknown-reference',
            detail: 'Nothing was stored under this accord-reference: take no yes from this form.',
          });
    },
  );
}
