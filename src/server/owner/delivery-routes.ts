import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Queue } from '../outbound/queue/queue.js';
import type { DeadGroup } from '../store/queue-state.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { makeOwnerCheck, sendNotOwner } from '../http/is-owner.js';
import { sendProblem } from '../http/problem.js';
import type { Deliveries } from './owner-answers.js';

/** What the routes need. */
export interface DeliveryRoutes {
  readonly ownerToken: string;
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
          dead: { type: 'array', items: { type: 'object', additionalProperties: true } },
        },
      },
    },
  },
});
const shared = { tags: ['owner'], security: [{ ownerToken: [] }] };
const refusals = {
  400: problemAnswer('The body has another shape.'),
  401: problemAnswer('The owner’s token is missing or wrong.'),
  503: problemAnswer('The store cannot be written; nothing has changed.'),
};

/** What the owner says of what has not left: `/v1/deliveries/retry` and `/v1/deliveries/forget`. */
export function addDeliveryRoutes(
  app: FastifyInstance,
  { ownerToken, deliveries, queue }: DeliveryRoutes,
): void {
  const isOwner = makeOwnerCheck(ownerToken);
  const preValidation = async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-store');
    return isOwner(request) ? undefined : sendNotOwner(reply);
  };
  app.post<{ Body: { dead?: DeadGroup } }>(
    '/v1/deliveries/retry',
    {
      preValidation,
      schema: {
        ...shared,
        operationId: 'retryDeliveries',
        summary: 'Try now what the webhook or the mail server has not taken',
        description: 'With "dead", what was given up for that reason is tried again, as if it were new.',
        body,
        response: {
          202: answer('It is being tried.'),
          409: problemAnswer('No webhook and no mail server is set.'),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { webhook, mails } = await deliveries();
      if (webhook === null && mails === null)
        return sendProblem(reply, {
          status: 409,
          code: 'no-deliveries',
          detail: 'Start the receiver with --webhook and --webhook-secret, or with --smtp and --mail-from.',
        });
      if (request.body.dead) await queue.revive(request.body.dead);
      else await queue.hurry();
      return reply.code(202).send(await deliveries());
    },
  );
  app.post<{ Body: { dead: DeadGroup } }>(
    '/v1/deliveries/forget',
    {
      preValidation,
      schema: {
        ...shared,
        operationId: 'forgetDeliveries',
        summary: 'Forget what was given up for one reason',
        body: { ...body, required: ['dead'] },
        response: { 200: answer('It is forgotten.'), ...refusals },
      },
    },
    ({ body: { dead: forgotten } }) => queue.forget(forgotten).then(deliveries),
  );
}
