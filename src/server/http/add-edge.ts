import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { version } from '../../proof/version.js';
import type { KnownForms } from '../forms/known-forms.js';
import { allowOrigins, type Origins } from './allow-origins.js';
import { describeApi } from './describe-api.js';
import { acceptJsonOnly } from './json-body.js';
import { type Limit, limitRate } from './limit-rate.js';
import { logResponses } from './log-responses.js';
import type { RouteList } from './route-list.js';

/** What the edge needs of the receiver. */
export interface EdgeParts {
  readonly known: KnownForms;
  readonly publicUrl: string;
  /** Requests a minute from one client address; 0 for no limit. */
  readonly rateLimit: number;
  readonly routeList: RouteList;
  /** Gives the value of a body in JSON, or throws. */
  parse(bytes: Buffer): unknown;
}

/** Whose pages may send, and how much. */
export interface Edge {
  readonly origins: Origins;
  readonly limit: Limit;
}

// Pages need a stylesheet and nothing else; JSON needs nothing at all.
const contentPolicy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What every route of the receiver stands behind: headers, origins, limits, the log of answers, the API's description. */
export async function addEdge(
  routes: FastifyInstance,
  { known, publicUrl, rateLimit, routeList, parse }: EdgeParts,
): Promise<Edge> {
  logResponses(routes);
  routeList.remember(routes);
  acceptJsonOnly(routes, parse);
  await routes.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    referrerPolicy: { policy: 'no-referrer' },
    // A promise for the whole domain and years to come, which only its owner can make.
    strictTransportSecurity: false,
  });
  const origins = await allowOrigins(routes, known, publicUrl);
  const limit = await limitRate(routes, rateLimit);
  describeApi(routes, version, publicUrl);
  return { origins, limit };
}
