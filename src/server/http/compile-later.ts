import { createRequire } from 'node:module';
import type makeCompiler from '@fastify/ajv-compiler';

const require = createRequire(import.meta.url);

type BuildValidator = ReturnType<typeof makeCompiler>;
type Validate = ((data: unknown) => unknown) & { errors?: unknown };

// Loaded with the first schema, too, and not awaited: a request is judged at once.
const load = (): BuildValidator => (require('@fastify/ajv-compiler') as typeof makeCompiler)();

/** What compiles the schemas of routes once they are needed, or asked for. */
export interface LaterCompiler {
  readonly buildValidator: BuildValidator;
  /** Compiles what no request has needed yet, a schema for each turn of the event loop. Rejects with the first schema that is wrong. */
  compileAll(isOver: () => boolean): Promise<void>;
}

/**
 * Fastify compiles every schema before it listens, which is a quarter of the time of a start. Here a receiver listens first:
 * a schema is compiled at the first request that it judges.
 */
export function compileLater(): LaterCompiler {
  const waiting = new Set<() => Validate>();
  return {
    buildValidator: (schemas, options) => {
      let compile: ReturnType<BuildValidator> | undefined;
      return (route) => {
        let compiled: Validate | undefined;
        const now = (): Validate => {
          waiting.delete(now);
          compile ??= load()(schemas, options);
          return (compiled ??= compile(route) as Validate);
        };
        waiting.add(now);
        const judge: Validate = (data) => {
          const validate = now();
          const judged = validate(data);
          judge.errors = validate.errors;
          return judged;
        };
        return judge as ReturnType<ReturnType<BuildValidator>>;
      };
    },
    compileAll: async (isOver) => {
      for (const compile of waiting) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        if (isOver()) return;
        compile();
      }
    },
  };
}
