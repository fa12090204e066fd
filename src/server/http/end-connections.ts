import type { FastifyInstance } from 'fastify';

const look = 100;
/** Less than the ten seconds after which Docker, systemd and others lose patience. */
const patience = 5000;

/**
 * When the receiver is told to stop, no connection holds it up: what has arrived is answered, connections that fall idle
 * meanwhile are ended, and those that are open without a whole request (a browser opens some in advance) after five
 * seconds.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    if (!app.server.listening) return done();
    const idle = setInterval(() => app.server.closeIdleConnections(), look);
    const all = setTimeout(() => app.server.closeAllConnections(), patience);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(all);
    });
    return done();
  });
}
