import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { root } from './blocks.js';

/** How to start the Chromium of this machine, or the packaged one. */
export async function findLaunch(): Promise<LaunchOptions> {
  // By a name that the type checker does not follow: it is a build script in plain JavaScript.
  const { findChromium } = (await import(new URL('../../scripts/browser.mjs', import.meta.url).href)) as {
    findChromium: () => Promise<LaunchOptions & { origin: string }>;
  };
  const { executablePath, args, env } = await findChromium();
  return { ...(executablePath && { executablePath }), ...(args && { args }), ...(env && { env }) };
}

export const launchBrowser = async (): Promise<Browser> => chromium.launch(await findLaunch());

/** Builds what a page loads, from the source as it is, into a folder of the test. */
export function buildInto(folder: string, ...options: readonly string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--outDir',
      folder,
      ...options,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
}

/** The scripts for script tags, and what a receiver makes one for each form of, as `cdn/` and `forms/`. */
export function buildScripts(folder: string): void {
  buildInto(join(folder, 'cdn'));
  buildInto(join(folder, 'cdn'), '--mode', 'choices');
  buildInto(join(folder, 'forms'), '--mode', 'form-choices');
}
