import type { FastifyInstance } from 'fastify';
import { listenForMetrics, type MetricsAddress } from './http/metrics-listener.js';
import type { Receiver } from './compose.js';
import { StartError } from './start-error.js';

/** Where a receiver is reached, and how it stops. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Where its metrics are read; it has to be `isMeasured`. */
  readonly metrics?: MetricsAddress | undefined;
  /** Milliseconds in which `GET /ready` says no and all else goes on, before it stops. Default 0. */
  readonly drain?: number;
}

/**
 * Listens, and on SIGTERM or SIGINT says so at `GET /ready`, answers what has arrived, stores it and closes; a second signal ends
 * at once. Resolves once it listens. Throws StartError when a port cannot be had.
 */
export async function serveUntilStopped(
  { app, metrics, prepareToStop }: Pick<Receiver, 'app' | 'metrics' | 'prepareToStop'>,
  { port, host, metrics: metricsAt, drain = 0 }: ServeOptions,
): Promise<void> {
  if (metrics && metricsAt) {
    const listener = await listen(app, metricsAt, () => listenForMetrics(metrics, metricsAt));
    app.addHook('onClose', () => listener.close());
  }
  await listen(app, { port, host }, () => app.listen({ port, host }));
  const stop = (): void => {
    app.log.info('stopping');
    prepareToStop();
    pause(drain)
      .then(() => app.close())
      .catch((error: unknown) => {
        app.log.error({ err: error }, 'The store could not be closed in order.');
        process.exitCode = 1;
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function listen<Result>(
  app: FastifyInstance,
  { port, host }: { port: number; host: string },
  start: () => Promise<Result>,
): Promise<Result> {
  try {
    return await start();
  } catch (cause) {
    await app.close();
    throw new StartError(describeListenError(cause as NodeJS.ErrnoException, port, host), { cause });
  }
}

function describeListenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop what listens there, or choose another port.`;
    case 'EACCES':
      return `Port ${port} needs more rights: choose one above 1023.`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}: choose one that it has, such as localhost or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host} port ${port}: ${message}`;
  }
}
