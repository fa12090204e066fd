import { createServer } from 'node:http';
import type { Metrics } from './prometheus.js';

/** Where metrics are read: never the address that people use. */
export interface MetricsAddress {
  readonly port: number;
  readonly host: string;
}

/** Answers `GET /metrics` at an address of its own, and nothing else. Resolves with the port and with what ends it. */
export async function listenForMetrics(
  metrics: Pick<Metrics, 'read' | 'contentType'>,
  { port, host }: MetricsAddress,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('GET /metrics is all there is here.\n');
      return;
    }
    metrics
      .read()
      .then((text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text))
      .catch(() =>
        response.writeHead(500, { 'content-type': 'text/plain' }).end('The metrics cannot be read.\n'),
      );
  });
  server.requestTimeout = 10_000;
  server.maxConnections = 20;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
