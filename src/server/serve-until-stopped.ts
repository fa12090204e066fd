import type { FastifyInstance } from 'fastify';
import { StartError } from './start-error.js';

/**
 * Listens, and on SIGTERM or SIGINT answers what has arrived, stores it and closes; a second signal ends at once. Resolves
 * once it listens. Throws StartError when the port cannot be had.
 */
export async function serveUntilStopped(
  app: FastifyInstance,
  { port, host }: { port: number; host: string },
): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    await app.close();
    throw new StartError(describeListenError(cause as NodeJS.ErrnoException, port, host), { cause });
  }
  const stop = (): void => {
    app.log.info('stopping');
    app.close().catch((error: unknown) => {
      app.log.error({ err: error }, 'The store could not be closed in order.');
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
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
