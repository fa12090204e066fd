import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnyProof,
  BundleError,
  fromFiles,
  longestBundle,
  parseProof,
  type PublishedKeys,
} from '../proof/index.js';

/** A bundle or an excerpt as it was read, and the page beside it; null without one. */
export interface ReadBundle {
  readonly bundle: AnyProof;
  readonly page: string | null;
}

const names = [
  'record.json',
  'receipt.jws',
  'proof.tlog-proof',
  'checkpoint.txt',
  'jwks.json',
  'log.vkey',
  'tsa-ca.pem',
  'cp.tsr',
  'presentation.json',
  'private.json',
  'private.salt.hex',
] as const;
const pageName = 'shown.html';
const mostLater = 100;

/** Reads a bundle from a folder or a file of JSON, or an excerpt from a file. Throws BundleError, and errors of the file system. */
export function readBundle(place: string): ReadBundle {
  if (!statSync(place).isDirectory()) return { bundle: parseProof(readShort(place)), page: null };
  const later = existsSync(join(place, 'later'))
    ? readdirSync(join(place, 'later'))
        .slice(0, mostLater)
        .flatMap((one) => [`later/${one}/receipt.jws`, `later/${one}/proof.tlog-proof`])
    : [];
  const files: Record<string, Uint8Array> = {};
  let total = 0;
  for (const name of [...names, ...later]) {
    const path = join(place, name);
    if (!existsSync(path)) continue;
    const stat = lstatSync(path);
    if (!stat.isFile()) throw new BundleError(`${name} is no file.`);
    total += stat.size;
    if (total > longestBundle)
      throw new BundleError(`It is longer than ${longestBundle / 1e6} MB: no bundle is.`);
    files[name] = readFileSync(path);
  }
  const page = join(place, pageName);
  return { bundle: fromFiles(files), page: existsSync(page) ? readShort(page) : null };
}

/** Reads the keys of a folder that came in another way than the bundle. Throws BundleError, and errors of the file system. */
export function readKeys(folder: string): PublishedKeys {
  const find = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readShort(join(folder, name)) : undefined;
  if (!statSync(folder).isDirectory()) throw new BundleError(`${folder} is no folder.`);
  const [jwks, log, timeCa] = [find('jwks.json'), find('log.vkey'), find('tsa-ca.pem')];
  if (jwks === undefined && log === undefined)
    throw new BundleError(`${folder} holds no keys: jwks.json and log.vkey, as the receiver publishes them.`);
  let keys: PublishedKeys['jwks'] = { keys: [] };
  try {
    if (jwks !== undefined) keys = JSON.parse(jwks) as PublishedKeys['jwks'];
  } catch {
    throw new BundleError('jwks.json is not JSON.');
  }
  const isWell =
    Array.isArray(keys.keys) &&
    keys.keys.every((one) => typeof one?.kid === 'string' && typeof one.x === 'string');
  if (!isWell) throw new BundleError('jwks.json is no set of keys (RFC 7517).');
  return { jwks: keys, log: (log ?? '').split('\n').filter(Boolean), timeCa };
}

function readShort(path: string): string {
  if (statSync(path).size > longestBundle)
    throw new BundleError(`It is longer than ${longestBundle / 1e6} MB: no bundle is.`);
  return readFileSync(path, 'utf8');
}
