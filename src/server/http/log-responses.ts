import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** Where log lines go, and from which level on. */
export interface LogOptions {
  readonly level: string;
  readonly stream?: { write(line: string): void };
}

/**
 * Structured logs without personal data: the route's pattern and never its address, which may be a person's proof; no
 * header, body, query or client address.
 */
export const makeLogger = ({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: ({ method, routeOptions }) => ({
      method,
      route: routeOptions?.url ?? 'none',
    }),
    res: ({ statusCode }) => ({ statusCode: Number(statusCode) }),
  },
  ...(stream && { stream }),
});

/** One line for each answer. */
export function logResponses(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info(
      { method, route: routeOptions.url ?? 'none', status: reply.statusCode, milliseconds },
      'answered',
    );
    done();
  });
}
