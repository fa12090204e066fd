import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createReceiver } from '../../src/server/index.js';
import { builtFolder, openPage } from './a-browser.js';
import { root } from './blocks.js';

/** A site with the script, a receiver and pages that the documents show, in a real browser. */
export interface Site {
  readonly url: string;
  readonly ownerToken: string;
  readonly page: Page;
  /** What went wrong in the page, and what it asked for. */
  readonly wrong: string[];
  readonly asked: string[];
  /** Opens a page with this markup, under a policy if one is given. */
  open(markup: string, policy?: string): Promise<void>;
  /** Serves a script under an address of the page. */
  give(path: string, content: string): void;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-docs-'));
  const { app, ownerToken } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(root, 'demo/forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
    builtFolder,
  });
  let shown: { markup: string; policy?: string | undefined } = { markup: '' };
  const given = new Map<string, string>();
  app.get('/page', (_request, reply) => {
    if (shown.policy) void reply.header('content-security-policy', shown.policy);
    return reply.type('text/html; charset=utf-8').send(shown.markup);
  });
  app.get('/given/*', (request, reply) => {
    const content = given.get(request.url);
    return content === undefined ? reply.code(404).send() : reply.type('text/javascript').send(content);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const page = await openPage();
  const [wrong, asked]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
  );
  return {
    url,
    ownerToken,
    page,
    wrong,
    asked,
    give: (path, content) => void given.set(path, content),
    open: async (markup, policy) => {
      // A page asks for its icon by itself.
      shown = { markup: `<link rel="icon" href="data:,">${markup}`, policy };
      if (/^\s*<!doctype/i.test(markup))
        shown.markup = markup.replace('<head>', '<head><link rel="icon" href="data:,">');
      wrong.length = 0;
      asked.length = 0;
      await page.goto(`${url}/page`);
    },
    close: async () => {
      await page.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
