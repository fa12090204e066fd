import type { FastifyInstance } from 'fastify';
import type { Queue } from '../outbound/queue/queue.js';
import type { DeadGroup } from '../store/queue-state.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendProblem } from '../http/problem.js';
import type { Deliveries } from './owner-answers.js';

/** What the routes need. */
export interface DeliveryRoutes {
  deliveries(): Promise<Deliveries>;
  readonly queue: Pick<Queue, 'hurry' | 'revive' | 'forget'>;
}

const word = { type: 'string', minLength: 1, maxLength: 60 };
const dead = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'problem'],
  properties: {
    kind: { ...word, description: 'As in "dead", such as "confirm-mail".' },
    problem: { ...word, description: 'As in "dead", such as "smtp 550".' },
  },
};
const body = { type: 'object', additionalProperties: false, properties: { dead } };
const state = { type: ['object', 'null'], additionalProperties: true };
const answer = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          webhook: state,
          mails: state,
          time: state,
          dead: { type: 'array', items: { type: 'object', additionalProperties: true } },
        },
      },
    },
  },
});
const shared = { tags: ['owner'], security: [{ ownerToken: [] }] };
const refusals = {
  400: problemAnswer('The body has another shape.'),
  401: problemAnswer('The token is missing or wrong.'),
  503: problemAnswer('The store cannot be written; nothing has changed.'),
};

/** What the owner says of what has not left: `/v1/deliveries/retry` and `/v1/deliveries/forget`. */
export function addDeliveryRoutes(app: FastifyInstance, { deliveries, queue }: DeliveryRoutes): void {
  app.post<{ Body: { dead?: DeadGroup } }>(
    '/v1/deliveries/retry',
    {
      schema: {
        ...shared,
        operationId: 'retryDeliveries',
        summary: 'Try now what the webhook, the mail server or the time-stamp authority has not taken',
        description: 'With "dead", what was given up for that reason is tried again, as if it were new.',
        body,
        response: {
          202: answer('It is being tried.'),
          409: problemAnswer('No webhook, no mail server and no time-stamp authority is set.'),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { webhook, mails, time } = await deliveries();
      if (webhook === null && mails === null && time === null)
        return sendProblem(reply, {
          status: 409,
          code: 'no-deliveries',
          detail:
            'Start the receiver with --webhook and --webhook-secret, with --smtp and --mail-from, or with --time-authority and --time-ca.',
        });
      const { dead: given } = request.body;
      if (given) request.trail.about = { count: await queue.revive(given) };
      else await queue.hurry();
      return reply.code(202).send(await deliveries());
    },
  );
  app.post<{ Body: { dead: DeadGroup } }>(
    '/v1/deliveries/forget',
    {
      schema: {
        ...shared,
        operationId: 'forgetDeliveries',
        summary: 'Forget what was given up for one reason',
        body: { ...body, required: ['dead'] },
        response: { 200: answer('It is forgotten.'), ...refusals },
      },
    },
    // Whoever forgets it is in the trail, with how many there were.
    ({ body: { dead: forgotten }, trail }) =>
      queue.forget(forgotten).then((count) => {
        trail.about = { count };
        return deliveries();
      }),
  );
}
