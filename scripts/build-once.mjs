// Bundles for browsers what is asked for, `cdn` or `console`, unless the bundles of exactly this source are there: tests, `npm start` and
// `npm run build` share one build. `--anew` builds in any case.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFolder } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (path) => join(root, path);

/** What a bundle is made of, besides the packages, which the lockfile tells. */
const sources = ['src', 'scripts', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

const parts = {
  cdn: {
    modes: ['production', 'form-choices', 'loader', 'loader-page'],
    folders: ['dist/cdn', 'dist/forms'],
  },
  verifier: { modes: ['verifier'], folders: ['dist/verifier'] },
  console: { modes: ['console'], folders: ['dist/console'] },
};

/** Every file below these paths. */
function filesBelow(paths) {
  return paths
    .flatMap((path) =>
      statSync(inRoot(path)).isFile()
        ? [path]
        : readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
    )
    .toSorted();
}

/** Null where there is no such file. */
function digestOf(path) {
  try {
    return createHash('sha256')
      .update(readFileSync(inRoot(path)))
      .digest('hex');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}

const digestsOf = (paths) => Object.fromEntries(paths.map((path) => [path, digestOf(path)]));

const stampOf = (name) => inRoot(`node_modules/.cache/built/${name}.json`);

function isBuilt(name, from) {
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(stampOf(name), 'utf8'));
  } catch {
    return false;
  }
  // Other steps lay files beside the bundles: only what was made here is compared.
  const made = digestsOf(Object.keys(stamp.made));
  return stamp.from === from && JSON.stringify(made) === JSON.stringify(stamp.made);
}

/** Builds the parts that are not there as the source is now. */
export async function buildOnce(names, anew = false) {
  const from = JSON.stringify([process.versions.node, digestsOf(filesBelow(sources))]);
  const digest = createHash('sha256').update(from).digest('hex');
  for (const name of names) {
    if (!parts[name]) throw new Error(`"${name}" is not one of ${Object.keys(parts).join(', ')}.`);
    if (!anew && isBuilt(name, digest)) continue;
    const { modes, folders } = parts[name];
    rmSync(stampOf(name), { force: true });
    const { build } = await import('vite');
    for (const mode of modes) await build({ root, mode, logLevel: 'warn' });
    if (name === 'cdn') compressFolder(inRoot('dist/cdn'));
    mkdirSync(dirname(stampOf(name)), { recursive: true });
    writeFileSync(stampOf(name), JSON.stringify({ from: digest, made: digestsOf(filesBelow(folders)) }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  try {
    await buildOnce(
      given.filter((word) => word !== '--anew'),
      given.includes('--anew'),
    );
  } catch (error) {
    console.error(`build: ${error.message}`);
    process.exitCode = 1;
  }
}
