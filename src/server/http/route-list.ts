import type { FastifyInstance } from 'fastify';

/** Tells a wrong method from a wrong address. */
export interface RouteList {
  /** Remembers the routes that are added to this context from here on. */
  remember(app: FastifyInstance): void;
  /** The methods that an address answers to; none for an address that is not among these routes. */
  methodsAt(path: string): readonly string[];
}

export function makeRouteList(): RouteList {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  return {
    remember: (app) =>
      void app.addHook('onRoute', ({ url, method }) => {
        // `*` answers preflights for any address, and makes none of them known.
        if (url.includes('*')) return;
        const pattern = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:\w+/g, '[^/]+');
        known.push({ pattern: new RegExp(`^${pattern}$`), methods: [method].flat() });
      }),
    methodsAt: (path) =>
      [...new Set(known.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : [])))].toSorted(),
  };
}
