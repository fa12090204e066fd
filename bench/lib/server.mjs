// Serves pages from memory on loopback, brotli-compressed as a CDN would.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** `files`: path to `{ text, headers }`. */
export async function serve(files) {
  const bodies = new Map(
    Object.entries(files).map(([path, { text, headers }]) => [
      path,
      {
        body: brotliCompressSync(text),
        headers: {
          'content-type': types[extname(path)] ?? 'application/json',
          'content-encoding': 'br',
          ...headers,
        },
      },
    ]),
  );
  const server = createServer((request, response) => {
    const found = bodies.get(request.url.split('?', 1)[0]);
    if (!found) return response.writeHead(404).end();
    return response.writeHead(200, { ...found.headers, 'content-length': found.body.length }).end(found.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
