import type { FastifyInstance } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import type { Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';

const schema = {
  operationId: 'meetCallRequest',
  tags: ['persons'],
  summary: 'The call that a person asked for was made',
  description:
    'A request for a call ends when it is met: from then on "may-contact" answers "request-met" for it. Again, it is the same; the first time holds.',
  security: [{ ownerToken: [] }],
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'urn:uuid: of the record that asks for the call.' } },
  },
  response: {
    204: { description: 'Noted, durably.', type: 'null' },
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('No record of that number asks for a call.'),
    503: problemAnswer('The store cannot be written; nothing is noted.'),
  },
};

/** What the route needs; `meet` gives false for a record that asks for no call, or is not the caller’s. */
export interface MetRequestRoute {
  meet(recordId: string, caller: Caller, trail: Trail): Promise<boolean>;
}

/** `POST /v1/call-requests/:id/met`. */
export function addMetRequestRoute(app: FastifyInstance, { meet }: MetRequestRoute): void {
  app.post<{ Params: { id: string } }>(
    '/v1/call-requests/:id/met',
    { schema },
    async ({ params, caller, trail }, reply) =>
      (await meet(params.id, caller, trail))
        ? reply.code(204).send()
        : sendProblem(reply, {
            status: 404,
            code: 'no-request',
            detail: 'Give the number of the record, from the "proof" of may-contact.',
          }),
  );
}
