import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import { chromium, type BrowserContext } from 'playwright-core';
import { createReceiver } from '../../src/server/index.js';
import { builtFolder, findLaunch, readClockScript } from '../docs/a-browser.js';
import { root } from '../docs/blocks.js';

/** What the line does with a request. */
export type Fault = 'pass' | 'cut' | 'lose-answer' | 'double';

/** What the receiver has stored, in its order. */
export interface Stored {
  readonly id: string;
  readonly standing: string;
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly answers: readonly { readonly choice: string; readonly answer: string }[];
}

/** The bakery's page and receiver, at an address that stays, with a line between that the test cuts and spoils. */
export interface Shop {
  readonly url: string;
  /** Decides on each request that is posted; others pass while the line is there. */
  fault: (number: number) => Fault;
  cut(): void;
  mend(): void;
  list(): Promise<readonly Stored[]>;
  readonly posted: () => number;
  close(): Promise<void>;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function openShop(): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-shop-'));
  const { app, ownerToken } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(root, 'demo/forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
    builtFolder,
  });
  await app.register(serveStatic, {
    root: join(root, 'demo'),
    prefix: '/',
    decorateReply: false,
    cacheControl: false,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  let isCut = false;
  let posted = 0;

  function pass(
    from: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: object; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const on = request(
        { port, host: '127.0.0.1', path: from.url, method: from.method, headers: from.headers },
        (answer) =>
          void readBody(answer).then(
            (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
            reject,
          ),
      );
      on.on('error', reject);
      on.end(body);
    });
  }

  async function serve(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await readBody(from);
    const fault = isCut ? 'cut' : from.method === 'POST' ? shop.fault(posted++) : 'pass';
    if (fault === 'cut') return void from.socket.destroy();
    const first = await pass(from, body);
    const answer = fault === 'double' ? await pass(from, body) : first;
    if (fault === 'lose-answer') return void from.socket.destroy();
    to.writeHead(answer.status, answer.headers as Record<string, string>).end(answer.body);
  }
  const line = createServer((from, to) => void serve(from, to).catch(() => from.socket.destroy()));
  line.listen(0, 'localhost');
  await new Promise((resolve) => line.once('listening', resolve));

  const shop: Shop = {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    fault: () => 'pass',
    cut: () => {
      isCut = true;
      line.closeAllConnections();
    },
    mend: () => (isCut = false),
    posted: () => posted,
    list: async () => {
      const items: Stored[] = [];
      for (let after = ''; ;) {
        const answer = await app.inject({
          url: `/v1/submissions?limit=1000${after && `&after=${after}`}`,
          headers: { authorization: `Bearer ${ownerToken}` },
        });
        const page = answer.json<{ items: Stored[]; next: string | null }>();
        items.push(...page.items);
        if (page.next === null || page.items.length === 0) return items;
        after = page.next;
      }
    },
    close: async () => {
      line.closeAllConnections();
      line.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return shop;
}

/** A tablet: a browser with a profile that outlives it. */
export interface Tablet {
  readonly profile: string;
  /** Switches it on. */
  start(options?: {
    readonly isClockSet?: boolean;
    readonly args?: readonly string[];
  }): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openTablet(): Promise<Tablet> {
  const profile = mkdtempSync(join(tmpdir(), 'accord-tablet-'));
  let context: BrowserContext | undefined;
  return {
    profile,
    start: async ({ isClockSet = false, args = [] } = {}) => {
      await context?.close();
      const launch = await findLaunch();
      context = await chromium.launchPersistentContext(profile, {
        ...launch,
        args: [...(launch.args ?? []), ...args],
        locale: 'fr-FR',
        viewport: { width: 768, height: 1024 },
      });
      // A test that moves the clock sets it by itself.
      if (!isClockSet) await context.addInitScript(await readClockScript());
      return context;
    },
    close: async () => {
      await context?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
