import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

interface Balancer {
  readonly url: string;
  /** Spreads over these from now on. */
  use(urls: readonly string[]): void;
}

/** Spreads requests over receivers, one after the other; 502 where one does not answer. */
export async function startBalancer(t: TestContext, urls: readonly string[]): Promise<Balancer> {
  let [behind, next] = [urls, 0];
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? '/', behind[next++ % behind.length]);
    const passed = request(
      target,
      { method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.once('error', () => outgoing.destroy());
      },
    );
    passed.once('error', () => {
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing.writeHead(502, { 'content-type': 'application/json' }).end('{}');
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (others) => {
      behind = others;
    },
  };
}
