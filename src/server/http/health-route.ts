import type { FastifyInstance } from 'fastify';
import { problemAnswer } from './answer-schemas.js';

const schema = {
  operationId: 'getHealth',
  tags: ['operation'],
  summary: 'Whether submissions can be stored',
  description: 'Writes to the store for real, once a second at most.',
  response: {
    200: {
      description: 'They can.',
      content: {
        'application/json': { schema: { type: 'object', properties: { status: { const: 'ok' } } } },
      },
    },
    503: problemAnswer('They cannot: the store is full, read-only or out of reach.'),
  },
};

const keptForMilliseconds = 1000;

/** `GET /health`. */
export function addHealthRoute(
  app: FastifyInstance,
  now: () => Date,
  checkWritable: (at: Date) => Promise<void>,
): void {
  let checkedAt = Number.NEGATIVE_INFINITY;
  app.get('/health', { schema }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const at = now();
    if (at.getTime() - checkedAt >= keptForMilliseconds) {
      await checkWritable(at);
      checkedAt = at.getTime();
    }
    return { status: 'ok' };
  });
}
