import type { FastifyInstance } from 'fastify';
import type { Bundle } from '../../proof/index.js';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { sendProblem } from '../http/problem.js';
import type { StoredSubmission } from '../store/submissions.js';

const schema = {
  operationId: 'getBundle',
  tags: ['proof'],
  summary: 'Everything about one record that a stranger needs to check it',
  description:
    'The signed record, what was on screen, its place in the log, tokens of an independent clock, keys, and what the person took back later. The person gets the same at /p/{token}/bundle.json.',
  security: [{ ownerToken: [] }],
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'urn:uuid: of the record.' } },
  },
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      values: { enum: ['yes', 'no'], description: 'Whether what the person wrote goes along. Default yes.' },
    },
  },
  response: {
    200: {
      description: 'The bundle, accord/bundle/1.',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    },
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('No record has that number.'),
  },
};

/** What the route needs. */
export interface BundleRoute {
  /** Null also for a record of a business that the caller may not ask about. */
  find(id: string, caller: Caller): Promise<StoredSubmission | null>;
  make(submission: StoredSubmission, wish: { readonly withValues: boolean }): Promise<Bundle>;
}

/** `GET /v1/proofs/:id/bundle`. */
export function addBundleRoute(app: FastifyInstance, { find, make }: BundleRoute): void {
  app.get<{ Params: { id: string }; Querystring: { values?: 'yes' | 'no' } }>(
    '/v1/proofs/:id/bundle',
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
      return make(found, { withValues: query.values !== 'no' });
    },
  );
}
