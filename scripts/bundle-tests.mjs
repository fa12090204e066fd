// Makes one program of the tests that need no browser: their own modules and those of `src`, each loaded once for all of them
// and not once for each file. Packages stay where they are.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In a bundle a module still finds what lies beside it in the project. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [ownAddresses],
};

/** Writes the command line as one module, for tests that start it often. */
export const bundleProgram = (outfile) => build({ ...options, entryPoints: ['src/cli/main.ts'], outfile });

/**
 * Writes a module whose `run(names)` declares the tests of these files, each in a suite named like its file, so that its hooks are
 * its own, and whose `closeBrowser()` ends what they have opened. Resolves with which file holds which modules.
 */
export async function bundleTests(files, outfile) {
  // A file is loaded inside its suite: what it declares belongs to it.
  const entries = files.map((file) => `  ${JSON.stringify(file)}: () => import('./${file}'),`);
  const { metafile } = await build({
    stdin: {
      contents: [
        `import { describe } from 'node:test';`,
        `const files = {`,
        ...entries,
        `};`,
        `export function run(names) {`,
        `  for (const name of names) describe(name, files[name]);`,
        `}`,
        `export { closeBrowser } from './test/docs/a-browser.ts';`,
      ].join('\n'),
      resolveDir: root,
      loader: 'js',
    },
    ...options,
    metafile: true,
    outfile,
  });
  return (file) => modulesOf(metafile, file);
}

/** Every module of the project that a file imports, itself or through others. */
function modulesOf({ inputs }, file) {
  const found = new Set([file]);
  for (const path of found)
    for (const { path: next, external } of inputs[path].imports) if (!external) found.add(next);
  return found;
}
