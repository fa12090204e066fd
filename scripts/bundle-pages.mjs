// Serves the browser tests, and the modules that pages of theirs ask for by themselves, bundled: a page would otherwise fetch some
// three hundred modules before its first test. What several of them share is made and served once.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** They are made by another bundler, and served as one module each already. */
const otherBundles = {
  name: 'other-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/bundles\// }, ({ path }) => ({
      path: `/test/frameworks/${path.slice(2)}`,
      external: true,
    }));
  },
};

/** The tests themselves, and every address of the source that one of them, or a part of it, writes into a page. */
function findEntries() {
  const parts = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'));
  const asked = parts.flatMap((name) => [
    ...readFileSync(join(root, name), 'utf8').matchAll(/['"]\/(src\/[\w/-]+\.ts)['"]/g),
  ]);
  return new Set([
    ...parts.filter((name) => name.endsWith('.browser.test.ts')),
    ...asked.map(([, path]) => path),
  ]);
}

/** By the address of each file, what is served there. */
async function bundle(entryPoints) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outbase: root,
    outdir: root,
    outExtension: { '.js': '.ts' },
    chunkNames: 'test/shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [otherBundles],
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).replaceAll('\\', '/')}`, text]),
  );
}

/** @returns {import('@web/dev-server-core').Plugin} */
export function pagesPlugin() {
  let making;
  return {
    name: 'pages',
    serverStart({ fileWatcher }) {
      fileWatcher.on('change', () => {
        making = undefined;
      });
    },
    async serve({ path }) {
      if (!path.endsWith('.ts')) return undefined;
      // One file that cannot be bundled must not take the others with it: then each is bundled alone.
      const made = await (making ??= bundle([...findEntries()]).catch(() => undefined));
      const body = (made ?? (await bundle([path.slice(1)]))).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
    // What is in it needs no other address.
    transformImport({ context }) {
      return context.path.endsWith('.ts') ? false : undefined;
    },
  };
}
