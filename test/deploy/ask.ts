import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { connect } from 'node:tls';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** The address of this machine to ask from: another client. */
  readonly from?: string;
}

/** One request over TLS, as a client that trusts any certificate; the path goes out as it stands. */
export const ask = (
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, from }: Asked = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        servername: 'localhost',
        port,
        path,
        method,
        rejectUnauthorized: false,
        agent: false,
        localAddress: from,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (answer) => {
        buffer(answer)
          .then((bytes) =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes,
              text: bytes.toString(),
            }),
          )
          .catch(reject);
      },
    );
    asked.once('error', reject).end(body);
  });

/** Sends bytes as they are over TLS, and gives all that comes back until the other side ends it. */
export const sendRaw = (port: number, sent: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answered = '';
    const socket = connect(
      { host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false },
      () => {
        socket.write(sent);
      },
    );
    socket.setEncoding('latin1').on('data', (text: string) => (answered += text));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answered) : reject(error),
    );
    // A proxy that keeps it open for good has to show, and not to hang the test.
    const patience = setTimeout(
      () => socket.destroy(new Error(`still open after 20 s, answered: ${answered}`)),
      20_000,
    );
    socket.once('close', () => {
      clearTimeout(patience);
      resolve(answered);
    });
  });
