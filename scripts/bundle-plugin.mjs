// Serves the files of test/frameworks/bundles as one module each, with the packages they import, to the browser tests.
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build } from 'vite';

const folder = '/test/frameworks/bundles/';

/** Components of Svelte 5. Without styles, preprocessors and hot reload its compiler is all there is to it. */
const svelteComponents = {
  name: 'svelte-components',
  transform(code, id) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(code, { filename: id, dev: true, generate: 'client' }).js;
  },
};

async function bundle(path) {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelteComponents],
    resolve: { conditions: ['module', 'browser', 'development'] },
    define: {
      // What people develop with: it draws twice in strict mode, and complains.
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path, formats: ['es'], fileName: 'bundle' },
    },
  });
  return [output].flat()[0].output[0].code;
}

/** @returns {import('@web/dev-server-core').Plugin} */
export function bundlePlugin() {
  const made = new Map();
  return {
    name: 'bundles',
    async serve({ path }) {
      if (!path.startsWith(folder)) return undefined;
      const file = fileURLToPath(new URL(`..${path.replace(/\.js$/, '.ts')}`, import.meta.url));
      if (!made.has(file)) made.set(file, bundle(file));
      return { body: await made.get(file), type: 'js' };
    },
    // What is in it needs no address any more.
    transformImport({ context }) {
      return context.path.startsWith(folder) ? false : undefined;
    },
  };
}
