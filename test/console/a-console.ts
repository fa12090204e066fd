import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { builtFolder, openBrowser, readClockScript } from '../docs/a-browser.js';
import { root } from '../docs/blocks.js';
import { createReceiver, type ReceiverOptions } from '../../src/server/index.js';

/** A receiver with the demo's forms and the built console, in a real browser. */
export interface Owned {
  readonly url: string;
  readonly ownerToken: string;
  /** Where its data and keys are, in `data` and `keys`. */
  readonly folder: string;
  readonly browser: Browser;
  readonly page: Page;
  /** What the page complained of: its policy, its scripts. */
  readonly wrong: string[];
  /** Addresses that it asked for elsewhere. */
  readonly foreign: string[];
  close(): Promise<void>;
}

/** Names the rules that axe finds broken. */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(path, 'utf8'));
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export async function openConsole(options: Partial<ReceiverOptions> = {}): Promise<Owned> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-console-'));
  const { app, ownerToken } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(root, 'demo/forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
    builtFolder,
    ...options,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser = await openBrowser();
  const page = await browser.newPage({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  await page.addInitScript(await readClockScript());
  page.setDefaultTimeout(15_000);
  const [wrong, foreign]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    // A token that is refused is one of the tests.
    if (message.type() === 'error' && !message.text().includes('401')) wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  return {
    url,
    ownerToken,
    folder,
    browser,
    page,
    wrong,
    foreign,
    close: async () => {
      await page.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
