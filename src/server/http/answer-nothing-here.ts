import type { FastifyInstance } from 'fastify';
import { version } from '../../proof/version.js';
import { renderHome } from '../pages/message-page.js';
import { pageLanguageOf, prefersPage } from './preferences.js';
import { sendProblem } from './problem.js';
import { readPath } from './read-path.js';
import type { RouteList } from './route-list.js';
import { placeOf } from './place-of.js';
import { sendPage } from './send-page.js';

/**
 * Answers where no route does: what this is at `/`, unless a site stands there; which methods an address takes; or that
 * there is nothing.
 */
export function answerNothingHere(app: FastifyInstance, routes: RouteList): void {
  app.setNotFoundHandler((request, reply) => {
    const path = `/${readPath(request.url)?.join('/') ?? ''}`;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (path === '/' && isRead && prefersPage(request)) {
      const markup = renderHome(version, pageLanguageOf(request), placeOf(request, null));
      return sendPage(reply, { status: 200, markup });
    }
    const methods = routes.methodsAt(path);
    if (methods.length === 0 || methods.includes(request.method)) {
      return sendProblem(reply, {
        status: 404,
        code: 'not-found',
        detail: 'Check the address; /openapi.json lists all of them.',
      });
    }
    void reply.header('allow', methods.join(', '));
    return sendProblem(reply, {
      status: 405,
      code: 'wrong-method',
      detail: `Use ${methods.join(' or ')} at this address.`,
    });
  });
}
