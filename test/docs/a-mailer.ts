import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../../src/server/index.js';
import { draw, fillIn, jeanne } from '../server/a-submission.js';
import { clock } from '../cli/accord.js';
import { root } from './blocks.js';

/** What a mailer was told: its own interface, seen from its side. */
export interface ToldMailer {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/**
 * Runs the program of the documents between a receiver and a mailer: a person says yes, then takes it back. Gives what the
 * mailer was told, and how the program answers somebody who has not the secret.
 */
export async function runMailer(
  program: string,
  adapter: string,
  environment: (mailer: string) => Record<string, string>,
): Promise<{ told: readonly ToldMailer[]; stranger: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-mailer-'));
  const told: ToldMailer[] = [];
  const mailer = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      const { method, url, headers } = request;
      told.push({ line: `${method} ${url}`, headers, body: JSON.parse(text) as ToldMailer['body'] });
      response.writeHead(200).end('{}');
    });
  });
  mailer.listen(0, '127.0.0.1');
  await once(mailer, 'listening');
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const port = await freePort();
  const key = randomBytes(32);
  const { app, ownerToken } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(root, 'demo/forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
    webhook: { url: `http://127.0.0.1:${port}/`, key, pauses: [50] },
  });
  let child: ChildProcess | undefined;
  try {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${portOf(app.server)}`;
    mkdirSync(join(folder, 'program'));
    writeFileSync(join(folder, 'program/mailer.mjs'), program);
    writeFileSync(join(folder, 'program/tell-mailer.mjs'), adapter);
    child = spawn(process.execPath, [...clock, join(folder, 'program/mailer.mjs')], {
      stdio: 'inherit',
      env: {
        ...process.env,
        RECEIVER: url,
        OWNER_TOKEN: ownerToken,
        WEBHOOK_SECRET: `whsec_${key.toString('base64')}`,
        PORT: String(port),
        ...environment(`http://127.0.0.1:${portOf(mailer)}`),
      },
    });
    const post = (path: string, body: object) =>
      fetch(url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          authorization: `Bearer ${ownerToken}`,
        },
        body: JSON.stringify(body),
      });
    const waitFor = async (count: number) => {
      for (let tries = 0; tries < 400 && told.length < count; tries++)
        await new Promise((resolve) => setTimeout(resolve, 25));
    };
    await post('/v1/submissions', fillIn(draw(), ['offers:email:own']));
    await waitFor(1);
    await post('/v1/withdrawals', {
      form: 'loyalty-card',
      contact: { email: jeanne },
      channel: 'email',
      how: 'spoken',
      takenBy: 'Awa',
    });
    await waitFor(2);
    const time = Math.floor(Date.now() / 1000);
    const forged = createHmac('sha256', randomBytes(32)).update(`x.${time}.{}`).digest('base64');
    const { status: stranger } = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'webhook-id': 'x', 'webhook-timestamp': String(time), 'webhook-signature': `v1,${forged}` },
      body: '{}',
    });
    return { told, stranger };
  } finally {
    child?.kill('SIGKILL');
    await app.close();
    mailer.closeAllConnections();
    mailer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
