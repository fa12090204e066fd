import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { TimeStampReq } from 'pkijs';

import { type Authority, type Said, timeText } from './an-authority.js';

/** What an authority was asked. */
export interface Asked {
  readonly query: Uint8Array;
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
  readonly policy: string | undefined;
  readonly authorization: string | undefined;
}

/** How it answers one question, in the place of a token of now. */
export type Answering = (
  asked: Asked,
  response: ServerResponse,
) => Uint8Array | void | Promise<Uint8Array | void>;

/** An authority behind HTTP on this machine. What `answers` holds is used up first, one for a question. */
export interface AuthorityServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly answers: Answering[];
  /** From now on every question is answered so; undefined for a token of now. */
  always: Answering | undefined;
  /** A token that answers a question, but for what is said. */
  tokenFor(asked: Asked, said?: Partial<Said>): Uint8Array;
}

export async function serveAuthority(t: TestContext, authority: Authority): Promise<AuthorityServer> {
  const asked: Asked[] = [];
  const tokenFor = ({ imprint, nonce }: Asked, said: Partial<Said> = {}) =>
    authority.say({ imprint, nonce, time: timeText(new Date()), ...said });
  const state: AuthorityServer = { url: '', asked, answers: [], always: undefined, tokenFor };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = readQuery(Buffer.concat(parts), request.headers.authorization);
      asked.push(one);
      const answering = state.answers.shift() ?? state.always ?? tokenFor;
      void Promise.resolve(answering(one, response)).then((bytes) => {
        if (bytes)
          response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(Buffer.from(bytes));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr` });
}

function readQuery(query: Buffer, authorization: string | undefined): Asked {
  const read = TimeStampReq.fromBER(Uint8Array.from(query));
  return {
    query: new Uint8Array(query),
    imprint: new Uint8Array(read.messageImprint.hashedMessage.getValue()),
    nonce: new Uint8Array(read.nonce?.valueBlock.valueHexView ?? []),
    policy: read.reqPolicy || undefined,
    authorization,
  };
}
