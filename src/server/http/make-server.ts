import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { answerErrorsAsProblems, answerFrameworkError } from './answer-errors.js';
import { endConnectionsOnClose } from './end-connections.js';
import { type LogOptions, makeLogger } from './log-responses.js';
import { tidyLink } from './tidy-link.js';

const bodyLimit = 65_536;

/** How the server meets the world. */
export interface ServerOptions {
  /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. Default false. */
  readonly trustProxy?: boolean;
  readonly log?: LogOptions;
}

/** A server without routes: its limits, what it logs, and how it says no. */
export function makeServer({ trustProxy = false, log }: ServerOptions): FastifyInstance {
  const app = Fastify({
    bodyLimit,
    trustProxy,
    rewriteUrl: ({ url = '/' }) => tidyLink(url),
    logger: log ? makeLogger(log) : false,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFrameworkError,
    // Nothing is converted, filled in or dropped: what came is what is judged and proved.
    ajv: {
      customOptions: {
        allErrors: true,
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
  // Response schemas document; answers go out as they are.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  return app;
}
