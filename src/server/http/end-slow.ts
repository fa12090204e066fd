import type { FastifyInstance } from 'fastify';

/** How long a client may take, in milliseconds, and how many may be connected at once. */
export interface Patience {
  /** For the lines above the body. */
  readonly headers: number;
  /** For the whole request. */
  readonly request: number;
  /** Between two looks at who has taken too long. */
  readonly look: number;
  readonly connections: number;
}

/** Enough for 64 KiB from a telephone in a tunnel, and for a mail provider's burst. */
export const usualPatience: Patience = { headers: 10_000, request: 30_000, look: 2000, connections: 5000 };

/**
 * Keeps room for those who send: when most connections are taken, those that wait without a request are ended before anybody
 * new is turned away.
 */
export function keepRoom(app: FastifyInstance, { connections }: Pick<Patience, 'connections'>): void {
  const { server } = app;
  server.maxConnections = connections;
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => (open -= 1));
    if (open > connections * 0.8) server.closeIdleConnections();
  });
}
