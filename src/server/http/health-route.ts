import type { FastifyInstance } from 'fastify';
import { problemAnswer } from './answer-schemas.js';
import { makeProbe } from './probe.js';
import { sendProblem } from './problem.js';

const okay = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties: { status: { const: 'ok' } } } } },
});

const health = {
  operationId: 'getHealth',
  tags: ['operation'],
  summary: 'Whether the receiver is alive',
  description:
    'It answers, and the store can be read. Where it cannot, starting the receiver again may help. The store is asked once a second at most.',
  response: { 200: okay('It is.'), 503: problemAnswer('The store is out of reach.') },
};

const ready = {
  operationId: 'getReadiness',
  tags: ['operation'],
  summary: 'Whether submissions can be stored',
  description:
    'Writes to the store for real, once a second at most. Send no submissions here while it says no; starting the receiver again does not help.',
  response: {
    200: okay('They can.'),
    503: problemAnswer(
      'They cannot: the store is full, read-only or out of reach, or the receiver is stopping.',
    ),
  },
};

/** What health and readiness ask. */
export interface Checks {
  /** Milliseconds by a clock that nobody sets. */
  readonly steady: () => number;
  /** Rejects when the store cannot be read. */
  readStore(): Promise<void>;
  /** Rejects when the store cannot be written. */
  writeStore(): Promise<void>;
  /** True once the receiver has been told to stop. */
  isStopping(): boolean;
}

/** `GET /health` and `GET /ready`. */
export function addHealthRoutes(
  app: FastifyInstance,
  { steady, readStore, writeStore, isStopping }: Checks,
): void {
  const canRead = makeProbe(readStore, steady);
  const canWrite = makeProbe(writeStore, steady);
  app.get('/health', { schema: health }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    await canRead();
    return { status: 'ok' };
  });
  app.get('/ready', { schema: ready }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (isStopping())
      return sendProblem(reply, {
        status: 503,
        code: 'stopping',
        detail: 'This receiver answers what arrives, and stops soon: send to another one.',
      });
    await canWrite();
    return { status: 'ok' };
  });
}
