import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { root } from './blocks.js';

/**
 * What `npm run build:cdn` and `npm run build:console` leave: `cdn/`, `forms/` and `console/`. Whoever runs tests that import this
 * builds it before, once for all of them.
 */
export const builtFolder = join(root, 'dist');

/** How to start the Chromium of this machine, or the packaged one. */
export async function findLaunch(): Promise<LaunchOptions> {
  // By a name that the type checker does not follow: it is a build script in plain JavaScript.
  const { findChromium } = (await import(new URL('../../scripts/browser.mjs', import.meta.url).href)) as {
    findChromium: () => Promise<LaunchOptions & { origin: string }>;
  };
  const { executablePath, args, env } = await findChromium();
  return { ...(executablePath && { executablePath }), ...(args && { args }), ...(env && { env }) };
}

let opening: Promise<Browser> | undefined;

/** The one browser of these tests; a page or a context of it shares nothing with those of others. Stays open until `closeBrowser`. */
export const openBrowser = (): Promise<Browser> =>
  (opening ??= findLaunch().then((launch) => chromium.launch(launch)));

/** After the last test. */
export async function closeBrowser(): Promise<void> {
  await (await opening)?.close();
  opening = undefined;
}
