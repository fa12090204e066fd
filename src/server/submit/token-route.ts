import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { KnownForms } from '../forms/known-forms.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { formParams, sendUnknownForm } from '../http/drawn-forms.js';
import { makeFormToken } from './form-token.js';

const schema = {
  operationId: 'getFormToken',
  tags: ['forms'],
  summary: 'A token for a form that is shown now',
  description:
    'Send it once, as `guard.token` of the submission. It says when the form was shown, and nothing of who sees it. A submission may come without one.',
  params: formParams,
  response: {
    200: {
      description: 'The token.',
      content: {
        'application/json': { schema: { type: 'object', properties: { token: { type: 'string' } } } },
      },
    },
    404: problemAnswer('This receiver has no such form.'),
  },
};

/** `GET /forms/:id/token`. Costs one digest, and nothing is kept. */
export function addTokenRoute(
  app: FastifyInstance,
  { forms, secret, now }: { forms: Pick<KnownForms, 'current'>; secret: Buffer; now: () => Date },
): void {
  app.get<{ Params: { id: string } }>('/forms/:id/token', { schema }, (request, reply) => {
    const { id } = request.params;
    if (!forms.current.has(id)) return sendUnknownForm(reply);
    const token = makeFormToken(secret, id, now().getTime(), randomBytes(16));
    return reply.header('cache-control', 'no-store').send({ token });
  });
}
