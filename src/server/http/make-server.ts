import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { answerErrorsAsProblems, answerFrameworkError } from './answer-errors.js';
import { compileLater } from './compile-later.js';
import { endConnectionsOnClose } from './end-connections.js';
import { keepRoom, type Patience, usualPatience } from './end-slow.js';
import { type LogOptions, makeLogger } from './log-responses.js';
import { tidyLink } from './tidy-link.js';
import { trustsOf, type TrustProxy } from './trust-proxy.js';

const bodyLimit = 65_536;

/** How the server meets the world. */
export interface ServerOptions {
  /** How many proxies in front of it, or which, tell a client's address (X-Forwarded-For). Default: none. */
  readonly trustProxy?: TrustProxy;
  /** How long clients may take. */
  readonly patience?: Patience;
  readonly log?: LogOptions;
}

/** Which address is meant by the one that was asked for. */
export type ReadAddress = (url: string) => string;

/** A server without routes: its limits, what it logs, and how it says no. */
export function makeServer(
  { trustProxy = false, patience = usualPatience, log }: ServerOptions,
  readAddress: ReadAddress = tidyLink,
): FastifyInstance {
  const { buildValidator, compileAll } = compileLater();
  const app = Fastify({
    bodyLimit,
    trustProxy: trustsOf(trustProxy),
    requestTimeout: patience.request,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.look },
    rewriteUrl: ({ url = '/' }) => readAddress(url),
    logger: log ? makeLogger(log) : false,
    logController: new LogController({ disableRequestLogging: true }),
    schemaController: { compilersFactory: { buildValidator } },
    frameworkErrors: answerFrameworkError,
    // Nothing is converted, filled in or dropped: what came is what is judged and proved.
    ajv: {
      customOptions: {
        // The first fault is enough to refuse a body, and a list of all costs as much as whoever sent it likes.
        allErrors: false,
        coerceTypes: false,
        removeAdditional: false,
        useDefaults: false,
        discriminator: true,
        allowUnionTypes: true,
        // An error names the rule that was not met, for a sentence on what to do.
        verbose: true,
      },
    },
  });
  answerErrorsAsProblems(app);
  endConnectionsOnClose(app);
  keepRoom(app, patience);
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onListen', async () => {
    // Nobody waits for it: it is for the first of each request to be as fast as the second.
    compileAll(() => isClosing).catch((error: unknown) =>
      app.log.error({ err: error }, 'The schema of a route cannot be compiled.'),
    );
  });
  // Response schemas document; answers go out as they are.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  return app;
}
