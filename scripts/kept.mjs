/**
 * Middleware for browser tests: what a test puts at `/kept/…` is given back from there, with its type, until the tests end. For
 * what only a server can do, such as a document that the browser parses while it loads. `finish` is told every document.
 */
export function keepForTests(finish) {
  const kept = new Map();
  return async (context, next) => {
    if (!context.path.startsWith('/kept/')) return next();
    if (context.method === 'PUT') {
      const chunks = await context.req.toArray();
      kept.set(context.path, { type: context.get('content-type'), body: Buffer.concat(chunks) });
      context.status = 204;
      return undefined;
    }
    const found = kept.get(context.path);
    if (!found) return next();
    context.set('cache-control', 'no-store');
    context.type = found.type;
    context.body = found.type.startsWith('text/html') ? finish(found.body.toString()) : found.body;
    return undefined;
  };
}
