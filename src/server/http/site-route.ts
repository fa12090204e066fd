import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { StartError } from '../start-error.js';
import { sitePlace } from './public-path.js';

/**
 * A small site that stands beside the receiver: its files at all addresses that are not the receiver's. A link that leads out of the
 * folder shows nobody what is behind it.
 */
export async function addSite(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(serveStatic, {
    root: folder,
    prefix: `${sitePlace}/`,
    extensions: ['html'],
    dotfiles: 'ignore',
    allowedPath: (path) =>
      ['', '.html', '/index.html'].every((end) => {
        const real = realOf(join(folder, path + end));
        return real === null || (real + sep).startsWith(folder + sep);
      }),
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply) {
      reply.setHeader('cache-control', 'no-cache');
      reply.setHeader('x-content-type-options', 'nosniff');
    },
    schemaHide: true,
  });
}

/**
 * The folder of a site, as it really is; throws StartError where there is none, or where it would show strangers what the
 * receiver keeps.
 */
export function readSiteFolder(folder: string, kept: readonly (string | undefined)[]): string {
  const site = realOf(folder);
  if (site === null || !statSync(site).isDirectory())
    throw new StartError(`--site: "${folder}" is no folder; give the one with index.html.`);
  for (const other of kept) {
    if (other !== undefined && (whereItWillBe(other) + sep).startsWith(site + sep))
      throw new StartError(
        `--site: "${other}" lies in "${folder}", and anybody could read it; keep it somewhere else.`,
      );
  }
  return site;
}

/** Where a folder really is, or will be once it is made: the first start makes the keys. */
function whereItWillBe(path: string): string {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realOf(whole) ?? (parent === whole ? whole : join(whereItWillBe(parent), basename(whole)));
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
