import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core';
import { root } from './blocks.js';

/** A script that sets the clock of these tests in a page. */
export async function readClockScript(): Promise<string> {
  const { clockScript } = (await import(new URL('../../scripts/test-clock.mjs', import.meta.url).href)) as {
    clockScript: (shift: number) => string;
  };
  return clockScript(Math.round(Date.now() - performance.timeOrigin - performance.now()));
}

/**
 * What `npm run build:cdn` and `npm run build:console` leave: `cdn/`, `forms/` and `console/`. Whoever runs tests that import this
 * builds it before, once for all of them.
 */
export const builtFolder = join(root, 'dist');

/** How to start the packaged Chromium, or that of this machine: where there is no other, or for a `whole` browser. */
export async function findLaunch(whole = false): Promise<LaunchOptions> {
  // By a name that the type checker does not follow: it is a build script in plain JavaScript.
  const { findChromium, findShell } = (await import(
    new URL('../../scripts/browser.mjs', import.meta.url).href
  )) as Record<'findChromium' | 'findShell', () => Promise<LaunchOptions>>;
  const { executablePath, args, env } = await (whole ? findChromium : findShell)();
  return { ...(executablePath && { executablePath }), ...(args && { args }), ...(env && { env }) };
}

let opening: Promise<Browser> | undefined;

/** The one browser of these tests; a page or a context of it shares nothing with those of others. Stays open until `closeBrowser`. */
export const openBrowser = (): Promise<Browser> =>
  (opening ??= findLaunch().then((launch) => chromium.launch(launch)));

let context: BrowserContext | undefined;
/** Where pages may have left something. */
const visited = new Set<string>();

/**
 * A page of somebody who reads French and has been nowhere yet. It has the browser's one profile, emptied, as making another costs more
 * than most tests: close it before the next is opened.
 */
export async function openPage(): Promise<Page> {
  if (!context) {
    context = await (await openBrowser()).newContext({ locale: 'fr-FR' });
    await context.addInitScript(await readClockScript());
  }
  const page = await context.newPage();
  page.on('framenavigated', (frame) => visited.add(new URL(frame.url()).origin));
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await context.clearCookies();
  for (const origin of visited)
    if (origin.startsWith('http'))
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  visited.clear();
  await session.detach();
  return page;
}

/** After the last test. */
export async function closeBrowser(): Promise<void> {
  await (await opening)?.close();
  [opening, context] = [undefined, undefined];
}
