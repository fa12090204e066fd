import type { FastifyInstance } from 'fastify';
import type { Meter } from './meter.js';
import { problemOf } from './problem.js';

/** Counts each answer under the pattern of its route: an address may be a person's proof. */
export function measureResponses(app: FastifyInstance, meter: Meter): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { url, method } = request.routeOptions;
    meter.answered({
      // Strangers choose addresses and methods: those of no route are one.
      route: url ?? 'none',
      method: url === undefined ? 'any' : [method].flat().join(),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
      problem: problemOf(reply),
    });
    done();
  });
}
